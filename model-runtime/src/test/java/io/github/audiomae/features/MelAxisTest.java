package io.github.audiomae.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MelAxisTest {
    /// The mel scale puts 1 kHz at 1127 ln(1 + 1000/700) = 999.99070 mel; 20 Hz is 31.74858, the step 21.76968 mel.
    @Test
    void oneKilohertzLiesWhereTheMelScalePutsIt() {
        assertThat(MelAxis.SHOWN.position(1000)).isCloseTo((999.99070 - 31.74858) / 21.76968 - 0.5, within(1e-4));
    }

    @Test
    void theFiltersSpanTwentyHertzToEightKilohertz() {
        assertThat(MelAxis.SHOWN.hertz(-0.5)).isCloseTo(20, within(1e-9));
        assertThat(MelAxis.SHOWN.hertz(128.5)).isCloseTo(8000, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 100, 440, 1000, 3999.5, 8000})
    void hertzIsTheInverseOfPosition(double hertz) {
        assertThat(MelAxis.SHOWN.hertz(MelAxis.SHOWN.position(hertz))).isCloseTo(hertz, within(1e-9));
    }
}
