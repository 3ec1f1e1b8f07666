package io.github.audiomae.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.colour.ColourMap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TilePictureTest {
    private static final double HERTZ = 1234;

    @ParameterizedTest
    @EnumSource
    void heightAndFrequencyAreInverse(FrequencyScale scale) {
        for (double unit = 0; unit <= 1; unit += 0.05) {
            assertThat(scale.unit(scale.hertz(unit))).isCloseTo(unit, within(1e-9));
        }
        assertThat(scale.hertz(1)).isCloseTo(8000, within(90.0));
    }

    @ParameterizedTest
    @EnumSource
    void loudRowShinesAtTheHeightOfItsFrequency(FrequencyScale scale) {
        int loud = (int) scale.row(scale.unit(HERTZ));
        TilePicture picture = TilePicture.of(tile(scale.kind(), loud, 100), scale, -60, 0, ColourMap.GREY);

        int brightest = 0;
        for (int dot = 0; dot < TilePicture.HEIGHT; dot++) {
            if (grey(picture, dot) > grey(picture, brightest)) {
                brightest = dot;
            }
        }

        double expected = (1 - scale.unit(HERTZ)) * TilePicture.HEIGHT;
        double rowHeight = Math.max(1, TilePicture.HEIGHT / 128.0);
        assertThat((double) brightest).isCloseTo(expected, within(rowHeight + 1));
        assertThat(grey(picture, brightest)).isGreaterThan(200);
    }

    @Test
    void columnsPastTheSoundAreTransparent() {
        TilePicture picture =
                TilePicture.of(tile(SpectrogramKind.MEL, 5, 100), FrequencyScale.MEL, -60, 0, ColourMap.MAGMA);

        assertThat(picture.argb()[99] >>> 24).isEqualTo(0xFF);
        assertThat(picture.argb()[100]).isZero();
    }

    private static int grey(TilePicture picture, int dot) {
        return picture.argb()[dot * Tile.COLUMNS + 50] & 0xFF;
    }

    private static Tile tile(SpectrogramKind kind, int loudRow, int columns) {
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
