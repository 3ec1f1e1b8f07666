package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
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
}
