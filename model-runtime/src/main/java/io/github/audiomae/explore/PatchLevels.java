package io.github.audiomae.explore;

import io.github.audiomae.patches.PatchGrid;

/// Mean and spread of each of the 512 patches.
///
/// @param means `[512]`
/// @param spreads `[512]`, sqrt(variance + 1e-6), variance unbiased over 256 values (AudioMAE, `models_mae.py`:
///     `forward_loss` with `norm_pix_loss`; `torch.var` divides by 255)
record PatchLevels(float[] means, float[] spreads) {
    private static final double EPSILON = 1e-6;

    /// @param patches `[512, 256]`
    static PatchLevels of(float[] patches) {
        float[] means = new float[PatchGrid.PATCHES];
        float[] spreads = new float[PatchGrid.PATCHES];
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            int start = patch * PatchGrid.PATCH_VALUES;
            double sum = 0;
            for (int i = start; i < start + PatchGrid.PATCH_VALUES; i++) {
                sum += patches[i];
            }
            double mean = sum / PatchGrid.PATCH_VALUES;
            double squares = 0;
            for (int i = start; i < start + PatchGrid.PATCH_VALUES; i++) {
                squares += (patches[i] - mean) * (patches[i] - mean);
            }
            means[patch] = (float) mean;
            spreads[patch] = (float) Math.sqrt(squares / (PatchGrid.PATCH_VALUES - 1) + EPSILON);
        }
        return new PatchLevels(means, spreads);
    }

    /// Removes these levels from `[512, 256]` patches.
    float[] takenFrom(float[] patches) {
        float[] normalized = new float[patches.length];
        for (int i = 0; i < patches.length; i++) {
            int patch = i / PatchGrid.PATCH_VALUES;
            normalized[i] = (patches[i] - means[patch]) / spreads[patch];
        }
        return normalized;
    }

    /// Applies these levels to normalised patches `[512, 256]`.
    float[] givenTo(float[] normalized) {
        float[] patches = new float[normalized.length];
        for (int i = 0; i < normalized.length; i++) {
            int patch = i / PatchGrid.PATCH_VALUES;
            patches[i] = normalized[i] * spreads[patch] + means[patch];
        }
        return patches;
    }
}
