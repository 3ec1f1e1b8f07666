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
