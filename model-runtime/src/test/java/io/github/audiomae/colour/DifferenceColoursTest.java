package io.github.audiomae.colour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceColoursTest {
    @ParameterizedTest
    @EnumSource
    void tooLoudIsRedTooQuietIsBlueAndRightIsNeither(DifferenceColours colours) {
        assertThat(red(colours.argb(0.9))).isGreaterThan(blue(colours.argb(0.9)) + 60);
        assertThat(blue(colours.argb(0.1))).isGreaterThan(red(colours.argb(0.1)) + 60);
        assertThat(Math.abs(red(colours.argb(0.5)) - blue(colours.argb(0.5)))).isLessThan(16);
        assertThat(colours.argb(7)).isEqualTo(colours.argb(1));
        assertThat(colours.argb(-7)).isEqualTo(colours.argb(0));
    }

    private static int red(int argb) {
        return argb >> 16 & 255;
    }

    private static int blue(int argb) {
        return argb & 255;
    }
}
