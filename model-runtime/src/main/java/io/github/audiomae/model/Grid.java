package io.github.audiomae.model;

import io.github.audiomae.patches.PatchGrid;

/// How a window is divided into patches, numbered time-major.
///
/// @param time patches along time
/// @param frequency patches along frequency
/// @param patchSize frames, and mel bins, per patch
public record Grid(int time, int frequency, int patchSize) {
    /// The grid of every Audio-MAE: 64 × 8 patches of 16 × 16.
    public static final Grid AUDIO_MAE =
            new Grid(PatchGrid.TIME_PATCHES, PatchGrid.FREQUENCY_PATCHES, PatchGrid.PATCH_SIZE);
}
