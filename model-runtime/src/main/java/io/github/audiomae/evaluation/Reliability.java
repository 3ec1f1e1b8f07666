package io.github.audiomae.evaluation;

import java.util.ArrayList;
import java.util.List;

/// How reliable probabilities are: of predictions with probability 0.8, about 80 % should be right. Not thread-safe.
///
/// Guo et al., "On Calibration of Modern Neural Networks" (ICML 2017), section 2: equal-width bins; the expected
/// calibration error is the mean over predictions of |share that is right − mean probability| of their bin.
public final class Reliability {
    private final double[] probabilitySum;
    private final long[] right;
    private final long[] count;

    /// @param bins number of equal-width bins over 0 … 1, > 0
    public Reliability(int bins) {
        probabilitySum = new double[bins];
        right = new long[bins];
        count = new long[bins];
    }

    /// The predictions that fall into one bin.
    ///
    /// @param meanProbability of its predictions, 0 … 1
    /// @param shareRight of its predictions, 0 … 1
    /// @param count of its predictions, > 0
    public record Bin(double meanProbability, double shareRight, long count) {}

    /// Adds one prediction.
    ///
    /// @param probability 0 … 1
    public void add(double probability, boolean isRight) {
        int bin = Math.min(count.length - 1, (int) (probability * count.length));
        probabilitySum[bin] += probability;
        right[bin] += isRight ? 1 : 0;
        count[bin]++;
    }

    /// The bins that hold predictions, by ascending probability.
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count.length; i++) {
            if (count[i] > 0) {
                bins.add(new Bin(probabilitySum[i] / count[i], right[i] / (double) count[i], count[i]));
            }
        }
        return bins;
    }

    /// Expected calibration error, 0 … 1; 0 without predictions.
    public double expectedCalibrationError() {
        double error = 0;
        long total = 0;
        for (Bin bin : bins()) {
            error += bin.count * Math.abs(bin.shareRight - bin.meanProbability);
            total += bin.count;
        }
        return total == 0 ? 0 : error / total;
    }
}
