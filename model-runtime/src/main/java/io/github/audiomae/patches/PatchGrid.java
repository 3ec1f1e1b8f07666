package io.github.audiomae.patches;

import io.github.audiomae.features.SpectrogramWindow;

/// The fixed grid of 16 × 16 patches over a spectrogram window: 64 along time × 8 along frequency.
///
/// Patches are numbered time-major, `patch = timeIndex * 8 + frequencyIndex`; frequency index 0 is the lowest.
/// Inside a patch the 256 values are row-major `(frame, melBin)` (AudioMAE, `models_mae.py`: `patchify`).
public final class PatchGrid {
    /// Frames, and mel bins, per patch.
    public static final int PATCH_SIZE = 16;

    /// Values in a patch.
    public static final int PATCH_VALUES = PATCH_SIZE * PATCH_SIZE;

    /// Patches along time.
    public static final int TIME_PATCHES = SpectrogramWindow.FRAMES / PATCH_SIZE;

    /// Patches along frequency.
    public static final int FREQUENCY_PATCHES = SpectrogramWindow.MEL_BINS / PATCH_SIZE;

    /// Patches in a window: 512.
    public static final int PATCHES = TIME_PATCHES * FREQUENCY_PATCHES;

    private PatchGrid() {}

    /// The number of the patch at `timeIndex` (0 … 63), `frequencyIndex` (0 … 7).
    public static int patch(int timeIndex, int frequencyIndex) {
        return timeIndex * FREQUENCY_PATCHES + frequencyIndex;
    }

    /// The time index of a patch, 0 … 63.
    public static int timeIndex(int patch) {
        return patch / FREQUENCY_PATCHES;
    }

    /// The frequency index of a patch, 0 … 7.
    public static int frequencyIndex(int patch) {
        return patch % FREQUENCY_PATCHES;
    }

    /// Whether every frame of the patch is padding in a window with this many sound frames.
    public static boolean isPadded(int patch, int soundFrames) {
        return timeIndex(patch) * PATCH_SIZE >= soundFrames;
    }

    /// Number of patches that hold at least one frame of sound, in a window with this many sound frames (0 … 1024).
    public static int soundPatches(int soundFrames) {
        return Math.ceilDiv(soundFrames, PATCH_SIZE) * FREQUENCY_PATCHES;
    }

    /// Cuts a window into patches.
    ///
    /// @param spectrogram row-major `[1024, 128]`
    /// @return row-major `[512, 256]`
    public static float[] patchify(float[] spectrogram) {
        float[] patches = new float[PATCHES * PATCH_VALUES];
        for (int patch = 0; patch < PATCHES; patch++) {
            for (int row = 0; row < PATCH_SIZE; row++) {
                System.arraycopy(
                        spectrogram,
                        rowStart(patch, row),
                        patches,
                        patch * PATCH_VALUES + row * PATCH_SIZE,
                        PATCH_SIZE);
            }
        }
        return patches;
    }

    /// Puts patches back in place: the exact inverse of [#patchify(float[])].
    ///
    /// @param patches row-major `[512, 256]`
    /// @return row-major `[1024, 128]`
    public static float[] unpatchify(float[] patches) {
        float[] spectrogram = new float[PATCHES * PATCH_VALUES];
        for (int patch = 0; patch < PATCHES; patch++) {
            for (int row = 0; row < PATCH_SIZE; row++) {
                System.arraycopy(
                        patches,
                        patch * PATCH_VALUES + row * PATCH_SIZE,
                        spectrogram,
                        rowStart(patch, row),
                        PATCH_SIZE);
            }
        }
        return spectrogram;
    }

    private static int rowStart(int patch, int row) {
        int frame = timeIndex(patch) * PATCH_SIZE + row;
        return frame * SpectrogramWindow.MEL_BINS + frequencyIndex(patch) * PATCH_SIZE;
    }
}
