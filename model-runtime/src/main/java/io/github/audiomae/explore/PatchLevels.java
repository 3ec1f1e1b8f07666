package io.github.audiomae.explore;

/// Mean and spread of each patch.
///
/// @param means `[patches]`
/// @param spreads `[patches]`, sqrt(variance + 1e-6), variance unbiased over 256 values (AudioMAE, `models_mae.py`:
///     `forward_loss` with `norm_pix_loss`; `torch.var` divides by 255)
record PatchLevels(float[] means, float[] spreads) {
    private static final double EPSILON = 1e-6;

    /// @param patches `[patches, values]`
    static PatchLevels of(float[] patches, int values) {
        float[] means = new float[patches.length / values];
        float[] spreads = new float[means.length];
        for (int patch = 0; patch < means.length; patch++) {
            int start = patch * values;
            double sum = 0;
            for (int i = start; i < start + values; i++) {
                sum += patches[i];
            }
            double mean = sum / values;
            double squares = 0;
            for (int i = start; i < start + values; i++) {
                squares += (patches[i] - mean) * (patches[i] - mean);
            }
            means[patch] = (float) mean;
            spreads[patch] = (float) Math.sqrt(squares / (values - 1) + EPSILON);
        }
        return new PatchLevels(means, spreads);
    }

    /// Removes these levels from `[patches, values]` patches.
    float[] takenFrom(float[] patches) {
        float[] normalized = new float[patches.length];
        int values = patches.length / means.length;
        for (int patch = 0; patch < means.length; patch++) {
            for (int i = patch * values; i < (patch + 1) * values; i++) {
                normalized[i] = (patches[i] - means[patch]) / spreads[patch];
            }
        }
        return normalized;
    }

    /// Applies these levels to normalised patches `[patches, values]`.
    float[] givenTo(float[] normalized) {
        float[] patches = new float[normalized.length];
        int values = normalized.length / means.length;
        for (int patch = 0; patch < means.length; patch++) {
            for (int i = patch * values; i < (patch + 1) * values; i++) {
                patches[i] = normalized[i] * spreads[patch] + means[patch];
            }
        }
        return patches;
    }
}
