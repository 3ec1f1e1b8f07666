package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.plot.AxisScale;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePictureTest {
    private static final double HERTZ = 1234;

    @ParameterizedTest
    @EnumSource(AxisScale.Kind.class)
    void loudRowShinesAtTheHeightOfItsFrequency(AxisScale.Kind kind) {
        FullBand form = new FullBand(16_000, 256, FourierWindow.HANN);
        AxisScale axis = AxisScale.whole(kind, 8000);
        TilePicture picture = TilePicture.of(
                tile(form, (int) form.row(HERTZ), 100), axis, new float[0], -60, 0, ColourMap.GREY, TilePicture.HEIGHT);

        int brightest = 0;
        for (int dot = 0; dot < TilePicture.HEIGHT; dot++) {
            if (grey(picture, dot) > grey(picture, brightest)) {
                brightest = dot;
            }
        }

        double rowHeight = axis.y(HERTZ - 31.25, TilePicture.HEIGHT) - axis.y(HERTZ + 31.25, TilePicture.HEIGHT);
        assertThat((double) brightest).isCloseTo(axis.y(HERTZ, TilePicture.HEIGHT), within(rowHeight + 1));
        assertThat(grey(picture, brightest)).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64, 192, 512})
    void aCallOfOneRowIsAsBrightInALowPicture(int height) {
        FullBand form = new FullBand(384_000, 2048, FourierWindow.HANN);
        for (int row = 100; row < 120; row++) {
            TilePicture picture = TilePicture.of(
                    tile(form, row, 100),
                    AxisScale.whole(AxisScale.Kind.LINEAR, 192_000),
                    new float[0],
                    -60,
                    0,
                    ColourMap.GREY,
                    height);
            assertThat(picture.height()).isEqualTo(height);
            assertThat(IntStream.range(0, height).map(dot -> grey(picture, dot)).toArray())
                    .as("row %d", row)
                    .contains(255);
        }
    }

    @Test
    void picturesAreNotHigherThanTheyAreDrawn() {
        assertThat(TilePicture.heightFor(3)).isEqualTo(8);
        for (int pixels = 8; pixels < 2000; pixels++) {
            assertThat(TilePicture.heightFor(pixels))
                    .isLessThanOrEqualTo(pixels)
                    .isGreaterThan(Math.min(pixels, TilePicture.HEIGHT + 1) - 64);
        }
    }

    @Test
    void columnsPastTheSoundAreTransparent() {
        TilePicture picture = TilePicture.of(
                tile(ModelForm.SHOWN, 5, 100),
                AxisScale.ofModel(MelAxis.SHOWN),
                new float[0],
                -60,
                0,
                ColourMap.MAGMA,
                TilePicture.HEIGHT);

        assertThat(picture.argb()[99] >>> 24).isEqualTo(0xFF);
        assertThat(picture.argb()[100]).isZero();
    }

    private static int grey(TilePicture picture, int dot) {
        return picture.argb()[dot * Tile.COLUMNS + 50] & 0xFF;
    }

    private static Tile tile(SpectrogramForm kind, int loudRow, int columns) {
        TileDraft draft = new TileDraft(new TileKey(kind, 0, 0));
        float[] decibels = new float[kind.rows()];
        Arrays.fill(decibels, -60);
        decibels[loudRow] = 0;
        for (int column = 0; column < columns; column++) {
            draft.add(column, decibels, 0, -1, 1);
        }
        return draft.tile(true);
    }
}
