package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.testing.Signals;
import io.github.audiomae.testing.WavBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSourceTest {
    private static final Preprocessing AUDIOSET = Preprocessing.AUDIOSET;

    @TempDir
    java.nio.file.Path folder;

    @Test
    void aStretchOfFeaturesBeginsAtItsFrameAndIsPaddedAfterIt() {
        float[] values = new float[300 * 128];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 128;
        }
        var source = new FeatureWindowSource("x.npy", new LogMelSpectrogram(values));

        SpectrogramWindow window = source.window(new TimeSpan(1.0, 1.5), AUDIOSET);

        assertThat(source.seconds()).isEqualTo(3.0);
        assertThat(window.soundFrames()).isEqualTo(50);
        assertThat(window.at(0, 5)).isEqualTo(AUDIOSET.normalization().apply(100));
        assertThat(window.at(49, 5)).isEqualTo(AUDIOSET.normalization().apply(149));
        assertThat(window.at(50, 5)).isEqualTo(AUDIOSET.normalization().paddingValue());
    }

    @Test
    void featuresPastTheEndAreAProblem() {
        var source = new FeatureWindowSource("x.npy", new LogMelSpectrogram(new float[128]));

        assertThatThrownBy(() -> source.window(new TimeSpan(2, 3), AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("x.npy");
    }

    @Test
    void trailingRowsOfThePaddingValueArePadding() {
        float[] values = new float[1024 * 128];
        Arrays.fill(values, 700 * 128, values.length, 0.46703f);
        values[3 * 128] = 0.46703f;

        NormalizedWindowSource source = NormalizedWindowSource.of("w.npy", values, AUDIOSET);

        assertThat(source.window().soundFrames()).isEqualTo(700);
        assertThat(source.seconds()).isEqualTo(7.0);
    }

    @Test
    void aRowWithOneOtherValueIsSound() {
        float[] values = new float[1024 * 128];
        Arrays.fill(values, 0.46703f);
        values[1023 * 128 + 64] = 0.46f;

        assertThat(NormalizedWindowSource.of("w.npy", values, AUDIOSET).window().soundFrames())
                .isEqualTo(1024);
    }

    /// Windows of fixed clips are filled with their own minimum, which nobody knows in advance.
    @Test
    void trailingRowsLikeTheLastCellAreThePaddingOfAClip() {
        float[] values = new float[512 * 128];
        Arrays.fill(values, 400 * 128, values.length, -3.5f);

        assertThat(NormalizedWindowSource.of("w.npy", values, AUDIOSET.of(512).clips(32_000, 5))
                        .window()
                        .soundFrames())
                .isEqualTo(400);
    }

    @Test
    void aNormalisedWindowIsGivenAsItIs() {
        float[] values = new float[1024 * 128];
        values[77] = 1.25f;

        SpectrogramWindow window = NormalizedWindowSource.of("w.npy", values, AUDIOSET)
                .window(new TimeSpan(0, Preprocessing.AUDIOSET.windowSeconds()), AUDIOSET);

        assertThat(window.toArray()).isEqualTo(values);
    }

    @Test
    void aNormalisedWindowHasNoLaterStretch() {
        NormalizedWindowSource source = NormalizedWindowSource.of("w.npy", new float[1024 * 128], AUDIOSET);

        assertThatThrownBy(() -> source.window(new TimeSpan(1, 2), AUDIOSET))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("from its start");
    }

    @Test
    void aSoundIsCutWhereTheSpanEndsAndClosedWithItsSource() throws Exception {
        java.nio.file.Path file =
                new WavBuilder().channels(Signals.noise(0.5, 16_000 * 3, 1)).write(folder.resolve("noise.wav"));
        AudioSource sound = AudioSource.open(file);
        try (SoundWindowSource source = new SoundWindowSource(sound)) {
            assertThat(source.seconds()).isEqualTo(3);
            assertThat(source.warnings()).isEmpty();

            SpectrogramWindow window = source.window(new TimeSpan(1, 1.5), AUDIOSET);

            assertThat(window.soundFrames()).isEqualTo(50);
            assertThat(window.frames()).isEqualTo(1024);
        }
        assertThatThrownBy(sound::length).as("closed").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCutSoundSaysSoToWhoeverReadsItsWindows() throws Exception {
        byte[] whole = new WavBuilder().channels(Signals.noise(0.5, 32_000, 1)).bytes();
        java.nio.file.Path file = java.nio.file.Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, 40_000));
        try (SoundWindowSource source = new SoundWindowSource(AudioSource.open(file))) {
            source.seconds();

            assertThat(source.warnings()).singleElement().asString().contains("cut short");
        }
    }

    @Test
    void theLastFrameOfFeaturesIsAWindow() {
        var source = new FeatureWindowSource("x.npy", new LogMelSpectrogram(new float[128 * 3]));

        assertThat(source.window(new TimeSpan(0.02, 1), AUDIOSET).soundFrames()).isEqualTo(1);
        assertThatThrownBy(() -> source.window(new TimeSpan(0.03, 1), AUDIOSET)).isInstanceOf(ProblemException.class);
    }

    /// People write the padding value with four decimals.
    @Test
    void aWindowOfPaddingAloneHoldsNoSound() {
        float[] values = new float[1024 * 128];
        Arrays.fill(values, 0.4670f);

        assertThat(NormalizedWindowSource.of("w.npy", values, AUDIOSET).window().soundFrames())
                .isZero();
    }
}
