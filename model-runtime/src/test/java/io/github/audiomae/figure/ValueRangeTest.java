package io.github.audiomae.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
    @Test
    void ignoresTheOddExtremeAndRoundsOutwardsToFives() {
        double[] values =
                IntStream.range(0, 10_000).mapToDouble(i -> i % 100 - 61.0).toArray();
        values[7] = -1e6;
        values[8] = 1e6;

        // 2nd percentile −60, 99.9th 38
        assertThat(ValueRange.around(values, 5)).isEqualTo(new ValueRange(-60, 40));
    }

    @Test
    void constantSoundStillHasARange() {
        ValueRange range = ValueRange.around(new double[] {-20, -20, -20}, 5);

        assertThat(range).isEqualTo(new ValueRange(-20, -15));
    }

    @Test
    void differencesAreSymmetricAboutZero() {
        ValueRange range = ValueRange.aroundZero(new double[] {0, 0, 0, -12, 3}, 5);

        assertThat(range).isEqualTo(new ValueRange(-15, 15));
        assertThat(range.unit(0)).isEqualTo(0.5);
    }

    @Test
    void noDifferenceAtAllGivesTheSmallestRange() {
        assertThat(ValueRange.aroundZero(new double[] {0, 0}, 5)).isEqualTo(new ValueRange(-5, 5));
    }
}
