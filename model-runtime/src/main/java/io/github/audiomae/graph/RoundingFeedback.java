package io.github.audiomae.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Rounds the rows of a matrix one after another, and lets the rows that are not rounded yet make up for the error.
///
/// This is GPTQ (Frantar et al., *GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers*,
/// ICLR 2023, algorithm 1). With the moments `H` of what is multiplied with the matrix and the upper Cholesky factor
/// `U` of the inverse of `H`, an error `e` of row `i` is made up for by subtracting `e · U[i, j] / U[i, i]` from every
/// later row `j`. Rows with the largest moments come first. Here it works within the blocks of the moments.
final class RoundingFeedback {
    /// Added to the diagonal of the moments, as a share of its mean. Of .001 to 1, .1 gave the least noise in the
    /// logits of the bundled model; the paper has .01.
    private static final double DAMPING = 0.1;

    private final float[] matrix;
    private final float[] scales;
    private final int most;
    private final byte[] bytes;
    private final boolean[] rounded;

    /// @param matrix `[rows, columns]`, row-major
    /// @param scales one per column
    /// @param most the largest byte; two neighbouring rows may add up to one more
    RoundingFeedback(float[] matrix, float[] scales, int most) {
        this.matrix = matrix.clone();
        this.scales = scales;
        this.most = most;
        bytes = new byte[matrix.length];
        rounded = new boolean[matrix.length / scales.length];
    }

    /// @param moments `[blocks, size, size]`
    byte[] bytes(float[] moments) {
        int size = moments.length / rounded.length;
        for (int from = 0; from < rounded.length; from += size) {
            block(from, Arrays.copyOfRange(moments, from * size, (from + size) * size), size);
        }
        return bytes;
    }

    private void block(int from, float[] moments, int size) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -moments[i * size + i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] factor = factor(moments, order);
        float[] error = new float[scales.length];
        for (int i = 0; i < size; i++) {
            round(from + order[i], factor[i][i], error);
            for (int j = i + 1; j < size; j++) {
                subtract(error, (float) factor[j][i], (from + order[j]) * scales.length);
            }
        }
    }

    /// @param error receives what the rounding changed, divided by the factor
    private void round(int row, double factor, float[] error) {
        int neighbour = row ^ 1;
        boolean pair = neighbour < rounded.length && rounded[neighbour];
        for (int column = 0; column < scales.length; column++) {
            float value = matrix[row * scales.length + column];
            int other = pair ? bytes[neighbour * scales.length + column] : 0;
            int nearest = (int) Math.rint(value / scales[column]);
            int rounding = Math.clamp(nearest, Math.max(-most, -most - 1 - other), Math.min(most, most + 1 - other));
            bytes[row * scales.length + column] = (byte) rounding;
            error[column] = (float) ((value - rounding * scales[column]) / factor);
        }
        rounded[row] = true;
    }

    private void subtract(float[] error, float weight, int from) {
        for (int column = 0; column < error.length; column++) {
            matrix[from + column] -= weight * error[column];
        }
    }

    /// The lower Cholesky factor of the inverse of the damped moments, in the given order: the transpose of `U`.
    private static double[][] factor(float[] moments, int[] order) {
        int size = order.length;
        double mean = IntStream.range(0, size)
                .mapToDouble(i -> moments[i * size + i])
                .average()
                .orElse(0);
        double damping = Math.max(DAMPING * mean, Float.MIN_NORMAL);
        double[][] damped = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                damped[i][j] = moments[order[i] * size + order[j]];
            }
            damped[i][i] += damping;
        }
        return cholesky(inverse(cholesky(damped)));
    }

    private static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return lower;
    }

    /// `(L · Lᵀ)⁻¹`.
    private static double[][] inverse(double[][] lower) {
        int size = lower.length;
        double[][] inverted = new double[size][size];
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            inverted[i][i] = 1;
            for (int k = 0; k < i; k++) {
                for (int j = 0; j <= k; j++) {
                    inverted[i][j] -= lower[i][k] * inverted[k][j];
                }
            }
            for (int j = 0; j <= i; j++) {
                inverted[i][j] /= lower[i][i];
            }
        }
        for (double[] row : inverted) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    product[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                product[i][j] = product[j][i];
            }
        }
        return product;
    }
}
