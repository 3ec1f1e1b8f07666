package io.github.audiomae.head;

import java.util.List;

/// A linear classifier of vectors with one independent logit per class. The arrays are not copied and must not be
/// changed.
///
/// @param labels names of the classes
/// @param weights for each class, as many as a vector has values
/// @param bias one per class
public record LinearHead(List<String> labels, float[][] weights, float[] bias) {
    public LinearHead {
        labels = List.copyOf(labels);
    }

    /// The logits of a vector: `W x + b`, summed in double precision.
    public float[] logits(float... vector) {
        float[] logits = new float[bias.length];
        for (int label = 0; label < logits.length; label++) {
            double sum = bias[label];
            for (int i = 0; i < vector.length; i++) {
                sum += (double) weights[label][i] * vector[i];
            }
            logits[label] = (float) sum;
        }
        return logits;
    }

    /// The scores: the sigmoids of the logits.
    public double[] scores(float... vector) {
        float[] logits = logits(vector);
        double[] scores = new double[logits.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sigmoid(logits[i]);
        }
        return scores;
    }

    /// The same head with each logit scaled and shifted.
    LinearHead calibrated(Calibration[] each) {
        float[][] scaled = new float[weights.length][];
        float[] shifted = new float[bias.length];
        for (int label = 0; label < bias.length; label++) {
            scaled[label] = new float[weights[label].length];
            for (int i = 0; i < scaled[label].length; i++) {
                scaled[label][i] = (float) (each[label].slope() * weights[label][i]);
            }
            shifted[label] = (float) each[label].apply(bias[label]);
        }
        return new LinearHead(labels, scaled, shifted);
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
