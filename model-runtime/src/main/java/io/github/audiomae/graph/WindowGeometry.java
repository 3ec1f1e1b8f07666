package io.github.audiomae.graph;

import io.github.audiomae.patches.PatchGrid;

/// How the decoder's local attention divides the grid of patches into windows of 4 × 4 patches (AudioMAE,
/// `models_mae.py`, `decoder_mode` 1; Swin Transformer V2).
///
/// Windows are numbered time-major, `window = windowTime * 2 + windowFrequency`; positions in a window row-major,
/// `position = localTime * 4 + localFrequency`. Rows are ordered by position: `row = position * 32 + window`.
final class WindowGeometry {
    /// Patches along each side of a window.
    static final int SIDE = 4;

    /// Patches in a window.
    static final int POSITIONS = SIDE * SIDE;

    /// The only grid of models with such a decoder.
    static final PatchGrid GRID = PatchGrid.AUDIOSET;

    private static final int WINDOWS_ALONG_FREQUENCY = GRID.frequency() / SIDE;

    /// Windows in the grid.
    static final int WINDOWS = GRID.patches() / POSITIONS;

    /// By how many patches blocks with odd numbers roll the grid along time.
    private static final int SHIFT = 2;

    /// Added to the score of two patches that are neighbours only through the roll; finite on purpose, as in the
    /// original.
    private static final float APART = -100;

    private WindowGeometry() {}

    /// For each row of a block, its patch.
    static int[] patchOfRow(boolean shifted) {
        int[] patches = new int[GRID.patches()];
        for (int row = 0; row < patches.length; row++) {
            int position = row / WINDOWS;
            int window = row % WINDOWS;
            int time = window / WINDOWS_ALONG_FREQUENCY * SIDE + position / SIDE;
            int frequency = window % WINDOWS_ALONG_FREQUENCY * SIDE + position % SIDE;
            int rolledFrom = shifted ? (time + SHIFT) % GRID.time() : time;
            patches[row] = GRID.patch(rolledFrom, frequency);
        }
        return patches;
    }

    /// For each patch, its row: the inverse of [#patchOfRow].
    static int[] rowOfPatch(boolean shifted) {
        int[] patches = patchOfRow(shifted);
        int[] rows = new int[patches.length];
        for (int row = 0; row < rows.length; row++) {
            rows[patches[row]] = row;
        }
        return rows;
    }

    /// For each row of one kind of block, the row of the same patch in the other kind.
    static int[] rowInOther(boolean toShifted) {
        int[] from = rowOfPatch(!toShifted);
        int[] patches = patchOfRow(toShifted);
        int[] rows = new int[patches.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = from[patches[row]];
        }
        return rows;
    }

    /// The value added to the score of two positions of a window in a shifted block: −100 if one was rolled around
    /// the end of the sound and the other was not, else 0.
    static float mask(int window, int query, int key) {
        boolean last = window / WINDOWS_ALONG_FREQUENCY == WINDOWS / WINDOWS_ALONG_FREQUENCY - 1;
        boolean together = wrapped(query) == wrapped(key);
        return last && !together ? APART : 0;
    }

    /// All masks of a shifted block, `[32, 16, 16]`: window, query, key.
    static float[] masks() {
        float[] masks = new float[WINDOWS * POSITIONS * POSITIONS];
        for (int i = 0; i < masks.length; i++) {
            int pair = i % (POSITIONS * POSITIONS);
            masks[i] = mask(i / (POSITIONS * POSITIONS), pair / POSITIONS, pair % POSITIONS);
        }
        return masks;
    }

    private static boolean wrapped(int position) {
        return position / SIDE >= SIDE - SHIFT;
    }
}
