package io.github.audiomae.app.spectrogram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.plot.ColourScale;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.plot.ValueScale;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final ColourScale GREY =
            new ColourScale(ValueScale.PATCH_DEVIATIONS, new ValueRange(0, 1), ColourMap.GREY);

    @Test
    void highestFrequencyIsOnTopAndTimeRunsToTheRight() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        values[10 * SpectrogramWindow.MEL_BINS + 127] = 1;
        Picture picture = Picture.of(values, GREY);

        assertThat(picture.rows()[10]).isEqualTo(0xFFFFFFFF);
        assertThat(picture.argb(10, 127)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.argb(11, 127)).isEqualTo(0xFF000000);
    }

    @Test
    void differenceIsTheValueLessTheReference() {
        float[] values = new float[Preprocessing.AUDIOSET.frames() * SpectrogramWindow.MEL_BINS];
        float[] reference = values.clone();
        values[3] = 5;
        reference[3] = 4;
        reference[4] = 1;

        Picture picture = Picture.ofDifference(values, reference, GREY);

        assertThat(picture.argb(0, 3)).isEqualTo(0xFFFFFFFF);
        assertThat(picture.argb(0, 4)).isEqualTo(0xFF000000);
    }
}
