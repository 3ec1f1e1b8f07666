package io.github.audiomae.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areRoundNumbersInsideTheRange() {
        assertThat(Ticks.between(-70, 25, 6)).containsExactly(-60.0, -40.0, -20.0, 0.0, 20.0);
        assertThat(Ticks.between(3.25, 13.49, 12))
                .startsWith(4.0)
                .endsWith(13.0)
                .hasSize(10);
    }

    @Test
    void areNeverMoreThanAskedFor() {
        for (int most = 2; most < 15; most++) {
            assertThat(Ticks.between(0, 10.24, most)).hasSizeBetween(1, most);
        }
    }

    @Test
    void labelsAreShortAndHaveARealMinus() {
        assertThat(Ticks.label(-20)).isEqualTo("−20");
        assertThat(Ticks.label(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Ticks.label(1000)).isEqualTo("1000");
    }
}
