package io.github.audiomae.colour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
    /// First and last entries as published (matplotlib, `_cm_listed.py`), rounded to bytes.
    @ParameterizedTest
    @CsvSource({
        "MAGMA,000004,fcfdbf",
        "VIRIDIS,440154,fde725",
        "INFERNO,000004,fcffa4",
        "PLASMA,0d0887,f0f921",
        "CIVIDIS,00224e,fee838",
        "GREY,000000,ffffff",
        "INVERTED_GREY,ffffff,000000"
    })
    void startsAndEndsAsPublished(ColourMap map, String first, String last) {
        assertThat(map.argb(0)).isEqualTo(0xFF000000 | Integer.parseInt(first, 16));
        assertThat(map.argb(1)).isEqualTo(0xFF000000 | Integer.parseInt(last, 16));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColourMap.class,
            names = {"MAGMA", "VIRIDIS", "INFERNO", "PLASMA", "CIVIDIS", "GREY"})
    void sequentialMapsNeverGetDarker(ColourMap map) {
        for (int i = 1; i < 256; i++) {
            assertThat(luma(map.argb(i / 255.0))).isGreaterThanOrEqualTo(luma(map.argb((i - 1) / 255.0)) - 1.0);
        }
        assertThat(luma(map.argb(1)) - luma(map.argb(0))).isGreaterThan(100);
    }

    @Test
    void divergingMapIsNeutralExactlyInTheMiddleAndColouredBesideIt() {
        int middle = ColourMap.DIVERGING.argb(0.5);
        int below = ColourMap.DIVERGING.argb(0.3);
        int above = ColourMap.DIVERGING.argb(0.7);

        assertThat(red(middle)).isEqualTo(green(middle)).isEqualTo(blue(middle));
        assertThat(blue(below)).isGreaterThan(red(below) + 40);
        assertThat(red(above)).isGreaterThan(blue(above) + 40);
    }

    @Test
    void valuesOutsideTheRangeAreClampedAndNanIsTransparent() {
        assertThat(ColourMap.MAGMA.argb(-5)).isEqualTo(ColourMap.MAGMA.argb(0));
        assertThat(ColourMap.MAGMA.argb(5)).isEqualTo(ColourMap.MAGMA.argb(1));
        assertThat(ColourMap.MAGMA.argb(Double.NaN)).isZero();
    }

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void isFoundByItsId(ColourMap map) {
        assertThat(map.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(ColourMap.withId(map.id())).contains(map);
    }

    @Test
    void unknownIdFindsNothing() {
        assertThat(ColourMap.withId("jet")).isEmpty();
    }

    private static double luma(int argb) {
        return 0.2126 * red(argb) + 0.7152 * green(argb) + 0.0722 * blue(argb);
    }

    private static int red(int argb) {
        return argb >> 16 & 255;
    }

    private static int green(int argb) {
        return argb >> 8 & 255;
    }

    private static int blue(int argb) {
        return argb & 255;
    }
}
