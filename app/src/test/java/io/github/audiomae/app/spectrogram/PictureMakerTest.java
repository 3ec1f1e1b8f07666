package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureMakerTest {
    private static final DecibelScale SCALE = new DecibelScale(Normalization.AUDIOSET);

    @Test
    void levelIsTenTimesTheLogarithmOfEnergy() {
        float normalized = Normalization.AUDIOSET.apply((float) Math.log(0.001));

        assertThat(SCALE.of(normalized)).isCloseTo(-30, within(1e-3));
    }

    @Test
    void paddingDoesNotWidenTheRange() {
        float[] values = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        Arrays.fill(values, 900 * SpectrogramWindow.MEL_BINS, values.length, 40f);

        DecibelRange range = DecibelRange.of(new SpectrogramWindow(values, 900), SCALE);

        assertThat(range.high()).isCloseTo(SCALE.of(0), within(1.0));
        assertThat(range.high() - range.low()).isGreaterThanOrEqualTo(40);
    }

    /// From full scale to 100 dB below: the 10th percentile is −90 dB.
    @Test
    void rangeSpansThePercentiles() {
        float[] values = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            double decibels = -100 * (double) i / values.length;
            values[i] = Normalization.AUDIOSET.apply((float) (decibels / 10 * Math.log(10)));
        }

        DecibelRange range = DecibelRange.of(new SpectrogramWindow(values, SpectrogramWindow.FRAMES), SCALE);

        assertThat(range.high()).isEqualTo(0);
        assertThat(range.low()).isEqualTo(-80); // -90, but no more than 80 dB apart
    }

    @Test
    void lowEndIsTheTenthPercentile() {
        float[] values = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            double decibels = i < values.length / 12 ? -75.5 : i < values.length / 2 ? -60.5 : -3.5;
            values[i] = Normalization.AUDIOSET.apply((float) (decibels / 10 * Math.log(10)));
        }

        DecibelRange range = DecibelRange.of(new SpectrogramWindow(values, SpectrogramWindow.FRAMES), SCALE);

        assertThat(range).isEqualTo(new DecibelRange(-61, -3));
    }

    @Test
    void silenceIsDark() {
        float silence = (float) ((Math.log(Math.ulp(1f)) + 4.2677393) / (2 * 4.5689974)); // as Kaldi floors energies
        float[] values = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        Arrays.fill(values, silence);

        DecibelRange range = DecibelRange.of(new SpectrogramWindow(values, SpectrogramWindow.FRAMES), SCALE);

        assertThat(range.unit(SCALE.of(silence))).isLessThan(0.1);
    }

    @Test
    void highestFrequencyIsOnTopAndTimeRunsToTheRight() {
        float[] values = new float[SpectrogramWindow.FRAMES * SpectrogramWindow.MEL_BINS];
        values[10 * SpectrogramWindow.MEL_BINS + 127] = 1;
        Picture picture = Picture.of(values, value -> value > 0 ? 0xFFFFFFFF : 0xFF000000);

        assertThat(picture.rows()[10]).isEqualTo(0xFFFFFFFF);
        assertThat(picture.argb(10, 127)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.argb(11, 127)).isEqualTo(0xFF000000);
    }

    @Test
    void tooLoudIsRedTooQuietIsBlueAndRightIsNeither() {
        for (boolean dark : new boolean[] {true, false}) {
            PictureMaker maker = new PictureMaker(SCALE, DecibelRange.DEFAULT, ColourMap.MAGMA, dark);

            assertThat(red(maker.differenceColour(15))).isGreaterThan(blue(maker.differenceColour(15)) + 60);
            assertThat(blue(maker.differenceColour(-15))).isGreaterThan(red(maker.differenceColour(-15)) + 60);
            assertThat(Math.abs(red(maker.differenceColour(0)) - blue(maker.differenceColour(0))))
                    .isLessThan(16);
        }
    }

    private static int red(int argb) {
        return argb >> 16 & 255;
    }

    private static int blue(int argb) {
        return argb & 255;
    }
}
