package io.github.audiomae.map;

import java.util.Random;

/// The two directions in which vectors vary most (principal component analysis), found by subspace iteration on the
/// covariance. Each direction points so that its largest part is positive. The same input gives the same result, bit
/// for bit.
public final class PrincipalComponents {
    private static final int MOST_ROWS = 20_000;
    private static final int ROUNDS = 60;
    private static final long SEED = 1;

    private final double[] mean;
    private final double[][] axes;

    private PrincipalComponents(double[] mean, double[][] axes) {
        this.mean = mean;
        this.axes = axes;
    }

    /// Finds the directions; of more than 20,000 vectors, from evenly spaced ones.
    public static PrincipalComponents of(Vectors vectors) {
        int width = vectors.width();
        int step = Math.max(1, Math.ceilDiv(vectors.rows(), MOST_ROWS));
        double[] mean = mean(vectors, step);
        double[][] covariance = covariance(vectors, mean, step);
        Random random = new Random(SEED);
        double[][] axes = new double[2][width];
        for (double[] axis : axes) {
            for (int i = 0; i < width; i++) {
                axis[i] = random.nextGaussian();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int a = 0; a < 2; a++) {
                axes[a] = times(covariance, axes[a]);
            }
            normalize(axes[0]);
            subtract(axes[1], axes[0]);
            normalize(axes[1]);
        }
        for (double[] axis : axes) {
            turn(axis);
        }
        return new PrincipalComponents(mean, axes);
    }

    /// The vectors seen along the two directions.
    public Points project(Vectors vectors) {
        int width = vectors.width();
        float[][] result = new float[2][vectors.rows()];
        for (int row = 0; row < vectors.rows(); row++) {
            for (int a = 0; a < 2; a++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += (vectors.values()[row * width + i] - mean[i]) * axes[a][i];
                }
                result[a][row] = (float) sum;
            }
        }
        return new Points(result[0], result[1]);
    }

    private static double[] mean(Vectors vectors, int step) {
        double[] mean = new double[vectors.width()];
        int count = 0;
        for (int row = 0; row < vectors.rows(); row += step) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vectors.values()[row * mean.length + i];
            }
            count++;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= Math.max(1, count);
        }
        return mean;
    }

    private static double[][] covariance(Vectors vectors, double[] mean, int step) {
        int width = mean.length;
        double[][] sums = new double[width][width];
        double[] centred = new double[width];
        for (int row = 0; row < vectors.rows(); row += step) {
            for (int i = 0; i < width; i++) {
                centred[i] = vectors.values()[row * width + i] - mean[i];
            }
            for (int i = 0; i < width; i++) {
                double[] line = sums[i];
                double factor = centred[i];
                for (int j = 0; j < width; j++) {
                    line[j] += factor * centred[j];
                }
            }
        }
        return sums;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += matrix[i][j] * vector[j];
            }
            product[i] = sum;
        }
        return product;
    }

    private static void normalize(double[] axis) {
        double square = 0;
        for (double value : axis) {
            square += value * value;
        }
        for (int i = 0; i < axis.length && square > 0; i++) {
            axis[i] /= Math.sqrt(square);
        }
    }

    private static void subtract(double[] axis, double[] from) {
        double along = 0;
        for (int i = 0; i < axis.length; i++) {
            along += axis[i] * from[i];
        }
        for (int i = 0; i < axis.length; i++) {
            axis[i] -= along * from[i];
        }
    }

    private static void turn(double[] axis) {
        int largest = 0;
        for (int i = 1; i < axis.length; i++) {
            if (Math.abs(axis[i]) > Math.abs(axis[largest])) {
                largest = i;
            }
        }
        if (axis[largest] < 0) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = -axis[i];
            }
        }
    }
}
