package io.github.audiomae.detection;

import java.util.Optional;

/// How the probability that a detection is right depends on its score: `logit p = a + b · logit score`, fitted to
/// judged detections, as Wood and Kahl (2024), *Guidelines for appropriate use of BirdNET scores and other detector
/// outputs*, J. Ornithol. 165, propose for scores of sigmoids.
///
/// Firth's (1993) correction keeps the fit finite where scores separate right from wrong without an exception (*Bias
/// reduction of maximum likelihood estimates*, Biometrika 80, 27–38).
///
/// @param a intercept
/// @param b slope, per unit of the logit of the score
/// @param varianceA of the intercept
/// @param covariance of both
/// @param varianceB of the slope
/// @param judged number of detections that it was fitted to
public record ScoreFit(double a, double b, double varianceA, double covariance, double varianceB, int judged) {
    /// Fewer judgements say too little.
    public static final int LEAST_JUDGED = 10;

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-9;
    private static final double LARGEST_STEP = 5;

    /// Scores are kept this far from 0 and 1, so that their logits are finite.
    private static final double EDGE = 1e-6;

    /// A score with its 95 % interval, all 0 … 1.
    public record ScoreInterval(double score, double low, double high) {}

    /// Fits by Newton's method.
    ///
    /// @param scores of judged detections, 0 … 1
    /// @param right for each, whether it was right
    /// @return empty if fewer than [#LEAST_JUDGED] were judged, all were right, all were wrong, or higher scores
    ///     are not more often right
    public static Optional<ScoreFit> of(double[] scores, boolean[] right) {
        int count = scores.length;
        int hits = 0;
        for (boolean one : right) {
            hits += one ? 1 : 0;
        }
        if (count < LEAST_JUDGED || hits == 0 || hits == count) {
            return Optional.empty();
        }
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = logit(scores[i]);
        }
        double a = 0;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Information information = Information.at(a, b, x);
            if (!(information.determinant() > 0)) {
                return Optional.empty();
            }
            double scoreA = 0;
            double scoreB = 0;
            for (int i = 0; i < count; i++) {
                double p = sigmoid(a + b * x[i]);
                double leverage = p * (1 - p) * information.inverseQuadratic(x[i]);
                double residual = (right[i] ? 1 : 0) - p + leverage * (0.5 - p);
                scoreA += residual;
                scoreB += residual * x[i];
            }
            double stepA = information.inverseA() * scoreA + information.inverseAB() * scoreB;
            double stepB = information.inverseAB() * scoreA + information.inverseB() * scoreB;
            double length = Math.max(1, Math.max(Math.abs(stepA), Math.abs(stepB)) / LARGEST_STEP);
            a += stepA / length;
            b += stepB / length;
            if (Math.abs(stepA) + Math.abs(stepB) < CLOSE) {
                Information last = Information.at(a, b, x);
                return b > 0
                        ? Optional.of(new ScoreFit(a, b, last.inverseA(), last.inverseAB(), last.inverseB(), count))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The probability that a detection with a score is right, 0 … 1.
    public double probability(double score) {
        return sigmoid(a + b * logit(score));
    }

    /// The score at which this share of detections is right, with an interval by the delta method on the scale of
    /// logits.
    ///
    /// @param share between 0 and 1
    public ScoreInterval scoreAt(double share) {
        double x = (logit(share) - a) / b;
        double deviation = Math.sqrt(Math.max(0, varianceA + 2 * x * covariance + x * x * varianceB)) / b;
        return new ScoreInterval(
                sigmoid(x), sigmoid(x - Proportion.Z * deviation), sigmoid(x + Proportion.Z * deviation));
    }

    private static double logit(double share) {
        double inside = Math.clamp(share, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Fisher's information of both parameters: a symmetric 2 × 2 matrix.
    private record Information(double aa, double ab, double bb) {
        static Information at(double a, double b, double[] x) {
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (double one : x) {
                double p = sigmoid(a + b * one);
                double weight = p * (1 - p);
                aa += weight;
                ab += weight * one;
                bb += weight * one * one;
            }
            return new Information(aa, ab, bb);
        }

        double determinant() {
            return aa * bb - ab * ab;
        }

        double inverseA() {
            return bb / determinant();
        }

        double inverseAB() {
            return -ab / determinant();
        }

        double inverseB() {
            return aa / determinant();
        }

        /// `(1, x) I⁻¹ (1, x)ᵀ`.
        double inverseQuadratic(double x) {
            return inverseA() + 2 * x * inverseAB() + x * x * inverseB();
        }
    }
}
