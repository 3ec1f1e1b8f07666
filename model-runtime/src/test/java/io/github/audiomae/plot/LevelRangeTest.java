package io.github.audiomae.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelRangeTest {
    private static final ValueScale SCALE = ValueScale.decibels(Normalization.AUDIOSET);

    @Test
    void levelIsTenTimesTheLogarithmOfEnergy() {
        float normalized = Normalization.AUDIOSET.apply((float) Math.log(0.001));

        assertThat(SCALE.shown(normalized)).isCloseTo(-30, within(1e-3));
    }

    @Test
    void paddingDoesNotWidenTheRange() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        Arrays.fill(values, 900 * SpectrogramWindow.MEL_BINS, values.length, 40f);

        ValueRange range = LevelRange.of(new SpectrogramWindow(values, 900), SCALE);

        assertThat(range.high()).isCloseTo(SCALE.shown(0), within(1.0));
        assertThat(range.high() - range.low()).isGreaterThanOrEqualTo(40);
    }

    /// From full scale to 100 dB below: the 10th percentile is −90 dB.
    @Test
    void rangeSpansThePercentiles() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            double decibels = -100 * (double) i / values.length;
            values[i] = Normalization.AUDIOSET.apply((float) (decibels / 10 * Math.log(10)));
        }

        ValueRange range = LevelRange.of(new SpectrogramWindow(values, Preprocessing.AUDIOSET.frames()), SCALE);

        assertThat(range.high()).isEqualTo(0);
        assertThat(range.low()).isEqualTo(-80); // -90, but no more than 80 dB apart
    }

    @Test
    void lowEndIsTheTenthPercentile() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            double decibels = i < values.length / 12 ? -75.5 : i < values.length / 2 ? -60.5 : -3.5;
            values[i] = Normalization.AUDIOSET.apply((float) (decibels / 10 * Math.log(10)));
        }

        ValueRange range = LevelRange.of(new SpectrogramWindow(values, Preprocessing.AUDIOSET.frames()), SCALE);

        assertThat(range).isEqualTo(new ValueRange(-61, -3));
    }

    @Test
    void silenceIsDark() {
        float silence = (float) ((Math.log(Math.ulp(1f)) + 4.2677393) / (2 * 4.5689974)); // Kaldi's floor of energies
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        Arrays.fill(values, silence);

        ValueRange range = LevelRange.of(new SpectrogramWindow(values, Preprocessing.AUDIOSET.frames()), SCALE);

        assertThat(range.unit(SCALE.shown(silence))).isLessThan(0.1);
    }

    @Test
    void aWindowWithoutSoundHasTheRangeOfNoSound() {
        float[] padding = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];

        assertThat(LevelRange.of(new SpectrogramWindow(padding, 0), SCALE)).isEqualTo(LevelRange.DEFAULT);
    }
}
