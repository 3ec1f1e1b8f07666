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
            assertNoOverflow(EightBitMatrix.of(matrix(seed), ROWS, COLUMNS));
            assertNoOverflow(EightBitMatrix.of(matrix(seed), ROWS, COLUMNS, moments(seed)));
        }
    }

    /// The error of products with the rows that the weights were fitted to, against that of nearest bytes.
    @Test
    void fittedWeightsChangeProductsLess() {
        for (long seed = 0; seed < 10; seed++) {
            float[] matrix = matrix(seed);
            float[] moments = moments(seed);

            assertThat(error(EightBitMatrix.of(matrix, ROWS, COLUMNS, moments), matrix, moments))
                    .isLessThan(0.6 * error(EightBitMatrix.of(matrix, ROWS, COLUMNS), matrix, moments));
        }
    }

    /// Nothing is known about unrelated inputs that could make up for an error.
    @Test
    void unrelatedInputsGiveTheNearestBytes() {
        float[] moments = new float[ROWS * ROWS];
        for (int i = 0; i < ROWS; i++) {
            moments[i * ROWS + i] = i + 1;
        }

        assertThat(EightBitMatrix.of(matrix(1), ROWS, COLUMNS, moments).values())
                .containsExactly(EightBitMatrix.of(matrix(1), ROWS, COLUMNS).values());
    }

    /// `Σ eᵢ · Hᵢⱼ · eⱼ` over the errors of each column, in units of its scale.
    private static double error(EightBitMatrix bytes, float[] matrix, float[] moments) {
        double sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < ROWS; j++) {
                    sum += error(bytes, matrix, i, column) * moments[i * ROWS + j] * error(bytes, matrix, j, column);
                }
            }
        }
        return sum;
    }

    private static double error(EightBitMatrix bytes, float[] matrix, int row, int column) {
        int i = row * COLUMNS + column;
        return bytes.values()[i] - matrix[i] / bytes.scales()[column];
    }

    /// Of inputs that depend on a few common causes.
    private static float[] moments(long seed) {
        Random random = new Random(seed);
        float[] moments = new float[ROWS * ROWS];
        for (int cause = 0; cause < 8; cause++) {
            double[] share = random.doubles(ROWS, -1, 1).toArray();
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < ROWS; j++) {
                    moments[i * ROWS + j] += (float) (share[i] * share[j]);
                }
            }
        }
        return moments;
    }

    private static void assertNoOverflow(EightBitMatrix bytes) {
        for (int row = 0; row < ROWS; row += 2) {
            for (int column = 0; column < COLUMNS; column++) {
                int upper = bytes.values()[row * COLUMNS + column];
                int lower = row + 1 < ROWS ? bytes.values()[(row + 1) * COLUMNS + column] : 0;
                assertThat(255 * (Math.max(upper, 0) + Math.max(lower, 0))).isLessThanOrEqualTo(Short.MAX_VALUE);
                assertThat(255 * (Math.min(upper, 0) + Math.min(lower, 0))).isGreaterThanOrEqualTo(Short.MIN_VALUE);
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
