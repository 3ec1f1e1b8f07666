package io.github.audiomae.resynthesis;

import io.github.audiomae.features.KaldiFbank;

/// The fbank's pre-emphasis, y[n] = x[n] − 0.97 x[n − 1] with x[−1] = 0, and its exact inverse.
final class PreEmphasis {
    private PreEmphasis() {}

    static double[] apply(float[] samples) {
        double[] emphasised = new double[samples.length];
        double previous = 0;
        for (int i = 0; i < samples.length; i++) {
            emphasised[i] = samples[i] - KaldiFbank.PRE_EMPHASIS * previous;
            previous = samples[i];
        }
        return emphasised;
    }

    /// @param length number of samples to return, at most as many as there are
    static float[] undo(double[] emphasised, int length) {
        float[] samples = new float[length];
        double previous = 0;
        for (int i = 0; i < length; i++) {
            previous = emphasised[i] + KaldiFbank.PRE_EMPHASIS * previous;
            samples[i] = (float) previous;
        }
        return samples;
    }
}
