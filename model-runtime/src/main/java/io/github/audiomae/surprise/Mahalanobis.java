package io.github.audiomae.surprise;

import java.util.List;

/// Distances of vectors from their mean, in units of their own spread and correlation: √((x − μ)ᵀ Σ⁻¹ (x − μ))
/// (P. C. Mahalanobis, "On the generalised distance in statistics", 1936).
final class Mahalanobis {
    /// Added to every variance, as a share of their mean, so that a value that never changes divides by more than 0.
    private static final double RIDGE = 1e-3;

    private static final double TINY = 1e-12;

    private Mahalanobis() {}

    /// @param vectors of one length
    /// @return one distance for each, ≥ 0; all 0 if the vectors are equal
    static double[] distances(List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return new double[0];
        }
        double[] mean = mean(vectors);
        double[][] root = root(covariance(vectors, mean));
        return vectors.stream().mapToDouble(one -> distance(one, mean, root)).toArray();
    }

    private static double[] mean(List<float[]> vectors) {
        double[] mean = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) vectors.size();
            }
        }
        return mean;
    }

    private static double[][] covariance(List<float[]> vectors, double[] mean) {
        int size = mean.length;
        double[][] covariance = new double[size][size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += (vector[i] - mean[i]) * (vector[j] - mean[j]) / vectors.size();
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < size; i++) {
            covariance[i][i] += RIDGE * trace / size + TINY;
        }
        return covariance;
    }

    /// The lower triangle L with L Lᵀ = Σ (Cholesky), in place.
    private static double[][] root(double[][] covariance) {
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= covariance[i][k] * covariance[j][k];
                }
                covariance[i][j] = i == j ? Math.sqrt(rest) : rest / covariance[j][j];
            }
        }
        return covariance;
    }

    /// The length of y in L y = x − μ.
    private static double distance(float[] vector, double[] mean, double[][] root) {
        double[] solved = new double[mean.length];
        double squares = 0;
        for (int i = 0; i < solved.length; i++) {
            double rest = vector[i] - mean[i];
            for (int k = 0; k < i; k++) {
                rest -= root[i][k] * solved[k];
            }
            solved[i] = rest / root[i][i];
            squares += solved[i] * solved[i];
        }
        return Math.sqrt(squares);
    }
}
