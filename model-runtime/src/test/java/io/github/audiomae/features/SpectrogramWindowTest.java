package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrogramWindowTest {
    @Test
    void windowIsRescaledForAModelWithAnotherNormalization() {
        Preprocessing here = Preprocessing.AUDIOSET;
        Preprocessing there = here.scaled(1, 5);
        float[] raw = new float[here.frames() * SpectrogramWindow.MEL_BINS];
        raw[0] = -15;
        raw[1] = 3;
        float[] values = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            values[i] = here.normalization().apply(raw[i]);
        }
        SpectrogramWindow window = new SpectrogramWindow(values, 700);

        SpectrogramWindow rescaled = window.rescaled(here, there);

        assertThat(rescaled.soundFrames()).isEqualTo(700);
        assertThat(rescaled.at(0, 0)).isCloseTo(there.normalization().apply(-15), within(1e-6f));
        assertThat(rescaled.at(0, 1)).isCloseTo(there.normalization().apply(3), within(1e-6f));
        assertThat(rescaled.at(1023, 0)).isCloseTo(there.normalization().paddingValue(), within(1e-6f));
        assertThat(window.rescaled(here, here)).isSameAs(window);
    }

    @Test
    void minimumFillsWhatTheClipLeavesOpen() {
        Preprocessing clips = Preprocessing.AUDIOSET.of(512).clips(32_000, 5);
        float[] raw = new float[512 * SpectrogramWindow.MEL_BINS];
        java.util.Arrays.fill(raw, -3);
        raw[7] = -9;

        SpectrogramWindow window = SpectrogramWindow.of(new LogMelSpectrogram(raw), 0, clips);

        assertThat(window.frames()).isEqualTo(512);
        assertThat(window.soundFrames()).isEqualTo(498);
        assertThat(window.at(497, 5)).isEqualTo(clips.normalization().apply(-3));
        assertThat(window.at(498, 5)).isEqualTo(clips.normalization().apply(-9));
    }

    @Test
    void aWindowHasWholeRows() {
        assertThat(new SpectrogramWindow(new float[1500 * 128], 0).frames()).isEqualTo(1500);
        assertThat(new SpectrogramWindow(new float[1500 * 128], 0).seconds()).isEqualTo(15);
        assertThatThrownBy(() -> new SpectrogramWindow(new float[0], 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpectrogramWindow(new float[1024 * 128 + 1], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void soundFramesLieWithinTheWindow() {
        assertThatThrownBy(() -> new SpectrogramWindow(new float[1024 * 128], 1025))
                .hasMessage("sound frames must be 0 … 1024, got 1025");
        assertThatThrownBy(() -> new SpectrogramWindow(new float[1024 * 128], -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cuttingAWindowPadsTheRestAndKeepsTheStart() {
        Preprocessing longer = Preprocessing.AUDIOSET.upTo(2048);
        float padding = longer.normalization().paddingValue();
        SpectrogramWindow whole = SpectrogramWindow.of(ones(1200), 0, longer);
        assertThat(whole.frames()).isEqualTo(1200);
        assertThat(whole.upTo(1100, longer).frames()).isEqualTo(1100);

        SpectrogramWindow shortest = whole.upTo(10, longer);

        assertThat(shortest.frames()).isEqualTo(1024);
        assertThat(shortest.soundFrames()).isEqualTo(10);
        assertThat(shortest.at(9, 127)).isEqualTo(longer.normalization().apply(1));
        assertThat(shortest.at(10, 0)).isEqualTo(padding);
        assertThat(whole.upTo(1200, longer)).as("nothing to cut").isSameAs(whole);
    }

    /// The minimum of the frames that stay, in whichever of them it lies.
    @Test
    void cuttingAClipPadsItWithTheMinimumOfWhatStays() {
        Preprocessing clips = Preprocessing.AUDIOSET.of(512).clips(32_000, 5);
        float[] raw = new float[512 * SpectrogramWindow.MEL_BINS];
        raw[10 * 128 - 1] = -4;
        raw[10 * 128] = -9;

        SpectrogramWindow cut =
                SpectrogramWindow.of(new LogMelSpectrogram(raw), 0, clips).upTo(10, clips);

        assertThat(cut.at(9, 0)).isEqualTo(clips.normalization().apply(0));
        assertThat(cut.at(10, 0)).isCloseTo(clips.normalization().apply(-4), within(1e-5f));
        assertThat(cut.at(511, 127)).isCloseTo(clips.normalization().apply(-4), within(1e-5f));
    }

    @Test
    void framesFromTheMiddleOfASoundAreTaken() {
        SpectrogramWindow window = SpectrogramWindow.of(ones(40), 30, Preprocessing.AUDIOSET);

        assertThat(ones(40).at(3, 7)).isEqualTo(1);
        assertThat(window.soundFrames()).isEqualTo(10);
        assertThat(window.at(10, 0))
                .isEqualTo(Preprocessing.AUDIOSET.normalization().paddingValue());
    }

    private static LogMelSpectrogram ones(int frames) {
        float[] values = new float[frames * 128];
        java.util.Arrays.fill(values, 1);
        return new LogMelSpectrogram(values);
    }
}
