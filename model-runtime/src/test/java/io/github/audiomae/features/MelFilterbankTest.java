package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MelFilterbankTest {
    private final MelFilterbank filters = new MelFilterbank(16_000);

    /// By hand: bin 32 is 1000 Hz, which is 1000 mel; the filters begin at 31.7 mel and are 21.77 mel apart, so
    /// that the bin lies 44.477 steps after the start.
    @Test
    void aBinBetweenTwoFiltersBelongsToBoth() {
        assertThat(filters.weight(43, 32)).isCloseTo(0.523, within(1e-3));
        assertThat(filters.weight(44, 32)).isCloseTo(0.477, within(1e-3));
        assertThat(filters.weight(42, 32)).isZero();
        assertThat(filters.weight(45, 32)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"16000, 256", "32000, 512", "22050, 512"})
    void neighbouringFiltersShareEveryBinCompletely(int rate, int bins) {
        MelFilterbank bank = new MelFilterbank(rate);
        MelAxis axis = MelAxis.at(rate);
        for (int bin = 0; bin < bins; bin++) {
            int at = bin;
            double position = axis.position(bin * rate / (2.0 * bins));
            double sum = IntStream.range(0, 128)
                    .mapToDouble(filter -> bank.weight(filter, at))
                    .sum();
            if (position >= 0.5 && position <= 127.5) {
                assertThat(sum).as("bin %d", bin).isCloseTo(1, within(1e-9));
            } else {
                assertThat(sum).as("bin %d", bin).isLessThan(1);
            }
        }
    }

    /// FFT bins are 31 Hz apart, the lowest filters 30 Hz wide: torchaudio's filter 3 is empty, too.
    @Test
    void aNarrowFilterMayLieBetweenTwoBins() {
        double[] ones = new double[256];
        Arrays.fill(ones, 1);

        assertThat(filters.energy(3, ones)).isZero();
        assertThat(filters.energy(2, ones)).isPositive();
    }

    @Test
    void theEnergyIsTheWeightedSumOfThePower() {
        double[] power = new double[256];
        power[32] = 2;
        power[33] = 10;

        assertThat(filters.energy(44, power))
                .isCloseTo(2 * filters.weight(44, 32) + 10 * filters.weight(44, 33), within(1e-12));
        assertThat(filters.energy(100, power)).isZero();
    }
}
