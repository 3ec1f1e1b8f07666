package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EightBitMatrixTest {
    private static final int ROWS = 31;
    private static final int COLUMNS = 40;

    /// 255 · (a + b) must fit into 16 bits for two neighbouring bytes of one sign.
    @Test
    void noPairOfRowsCanExceedSixteenBits() {
        for (long seed = 0; seed < 50; seed++) {
            EightBitMatrix bytes = EightBitMatrix.of(matrix(seed), ROWS, COLUMNS);

            for (int row = 0; row < ROWS; row += 2) {
                for (int column = 0; column < COLUMNS; column++) {
                    int upper = bytes.values()[row * COLUMNS + column];
                    int lower = row + 1 < ROWS ? bytes.values()[(row + 1) * COLUMNS + column] : 0;
                    assertThat(255 * (Math.max(upper, 0) + Math.max(lower, 0))).isLessThanOrEqualTo(Short.MAX_VALUE);
                    assertThat(255 * (Math.min(upper, 0) + Math.min(lower, 0))).isGreaterThanOrEqualTo(Short.MIN_VALUE);
                }
            }
        }
    }

    @Test
    void everyValueIsWithinHalfAStep() {
        float[] matrix = matrix(1);
        EightBitMatrix bytes = EightBitMatrix.of(matrix, ROWS, COLUMNS);

        for (int i = 0; i < matrix.length; i++) {
            float scale = bytes.scales()[i % COLUMNS];
            assertThat(bytes.values()[i] * scale).isCloseTo(matrix[i], Offset.offset(0.5001f * scale));
        }
    }

    @Test
    void columnOfZerosStaysZero() {
        EightBitMatrix bytes = EightBitMatrix.of(new float[6], 3, 2);

        assertThat(bytes.values()).containsOnly(0);
        assertThat(bytes.scales()).doesNotContain(0f);
    }

    /// Columns of all kinds: normal, with one large value, constant, of one sign, with two large neighbours.
    private static float[] matrix(long seed) {
        Random random = new Random(seed);
        float[] matrix = new float[ROWS * COLUMNS];
        for (int i = 0; i < matrix.length; i++) {
            float value = (float) random.nextGaussian();
            matrix[i] = switch (i % COLUMNS % 5) {
                case 0 -> value;
                case 1 -> i / COLUMNS == 7 ? 100 : value;
                case 2 -> -0.3f;
                case 3 -> Math.abs(value);
                default -> i / COLUMNS / 2 == 5 ? 20 : value;
            };
        }
        return matrix;
    }
}
