package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PositionBiasTest {
    // One hidden unit that passes ln(1 + |dt|) of positive time offsets; the heads take it once and twice, plus 1
    // and 0.
    private final PositionBias bias =
            new PositionBias(new float[] {1, 0}, new float[] {0}, new float[] {1, 2}, new float[] {1, 0});

    @Test
    void offsetIsQueryMinusKeyOnALogarithmicScale() {
        float[] table = bias.table(WindowGeometry.SQUARE);

        int later = 4 * 3; // position three time steps later
        assertThat(table[later * 16]).isCloseTo((float) (1 + Math.log(4)), within(1e-6f));
        assertThat(table[256 + later * 16]).isCloseTo((float) (2 * Math.log(4)), within(1e-6f));
        assertThat(table[later]).isEqualTo(1); // query earlier than key: the unit gives 0
    }

    @Test
    void frequencyIsTheSecondComponent() {
        float[] table = new PositionBias(new float[] {0, 1}, new float[] {0}, new float[] {1}, new float[] {0})
                .table(WindowGeometry.SQUARE);

        assertThat(table[3 * 16]).isCloseTo((float) Math.log(4), within(1e-6f));
        assertThat(table[12 * 16]).isZero();
    }

    @Test
    void windowsOverAllBandsHaveOffsetsOfUpToSevenBands() {
        float[] table = new PositionBias(new float[] {0, 1}, new float[] {0}, new float[] {1}, new float[] {0})
                .table(WindowGeometry.ALL_BANDS_SHIFTED);

        assertThat(table[7 * 16]).isCloseTo((float) Math.log(8), within(1e-6f));
        assertThat(table[8 * 16]).isZero(); // one step in time
    }
}
