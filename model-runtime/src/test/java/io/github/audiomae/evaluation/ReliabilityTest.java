package io.github.audiomae.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void isZeroWhenEightOfTenAreRightAtEightyPercent() {
        Reliability reliability = new Reliability(10);
        for (int i = 0; i < 10; i++) {
            reliability.add(0.8, i < 8);
        }

        assertThat(reliability.expectedCalibrationError()).isCloseTo(0, Offset.offset(1e-12));
    }

    @Test
    void weighsEachBinByItsPredictions() {
        Reliability reliability = new Reliability(10);
        reliability.add(1, true);
        reliability.add(1, true);
        reliability.add(1, true);
        reliability.add(0.5, false);

        assertThat(reliability.expectedCalibrationError()).isCloseTo(0.125, Offset.offset(1e-12));
    }
}
