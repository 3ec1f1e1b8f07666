package io.github.audiomae.graph;

import io.github.audiomae.patches.PatchGrid;

/// How a block of the decoder divides the grid of patches into windows of 16 patches (AudioMAE, `models_mae.py`,
/// `decoder_mode` 1; Swin Transformer V2).
///
/// Windows are numbered time-major, positions in a window row-major, `position = localTime * bands + localFrequency`.
/// Rows are ordered by position: `row = position * 32 + window`.
enum WindowGeometry {
    /// Windows of 4 × 4 patches: blocks with even numbers.
    SQUARE(4, 4, 0),

    /// The same, with the grid rolled by two patches along time: blocks with odd numbers of the released model.
    SQUARE_SHIFTED(4, 4, 2),

    /// Windows of 2 × 8 patches, which span all bands, with the grid rolled by one patch along time: blocks with odd
    /// numbers of a decoder trained by `resources/recipe/decoder.py`. Not in the original.
    ALL_BANDS_SHIFTED(2, 8, 1);

    /// Patches in a window.
    static final int POSITIONS = 16;

    /// The only grid of models with such a decoder.
    static final PatchGrid GRID = PatchGrid.AUDIOSET;

    /// Windows in the grid.
    static final int WINDOWS = GRID.patches() / POSITIONS;

    /// Added to the score of two patches that are neighbours only through the roll; finite on purpose, as in the
    /// original.
    private static final float APART = -100;

    private final int times;
    private final int bands;
    private final int shift;
    private final int windowsAlongFrequency;

    WindowGeometry(int times, int bands, int shift) {
        this.times = times;
        this.bands = bands;
        this.shift = shift;
        this.windowsAlongFrequency = PatchGrid.AUDIOSET.frequency() / bands;
    }

    /// Whether the grid is rolled, so that scores need [#masks].
    boolean shifted() {
        return shift > 0;
    }

    /// Patches along time from position `key` of a window to position `query`.
    int timeOffset(int query, int key) {
        return query / bands - key / bands;
    }

    /// Bands from position `key` of a window to position `query`.
    int frequencyOffset(int query, int key) {
        return query % bands - key % bands;
    }

    /// For each row of a block, its patch.
    int[] patchOfRow() {
        int[] patches = new int[GRID.patches()];
        for (int row = 0; row < patches.length; row++) {
            int position = row / WINDOWS;
            int window = row % WINDOWS;
            int time = window / windowsAlongFrequency * times + position / bands;
            int frequency = window % windowsAlongFrequency * bands + position % bands;
            patches[row] = GRID.patch((time + shift) % GRID.time(), frequency);
        }
        return patches;
    }

    /// For each patch, its row: the inverse of [#patchOfRow].
    int[] rowOfPatch() {
        int[] patches = patchOfRow();
        int[] rows = new int[patches.length];
        for (int row = 0; row < rows.length; row++) {
            rows[patches[row]] = row;
        }
        return rows;
    }

    /// For each row of a block, the row of the same patch in a block with windows of the other kind.
    int[] rowIn(WindowGeometry other) {
        int[] from = other.rowOfPatch();
        int[] patches = patchOfRow();
        int[] rows = new int[patches.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = from[patches[row]];
        }
        return rows;
    }

    /// The value added to the score of two positions of a window: −100 if one was rolled around the end of the sound
    /// and the other was not, else 0.
    float mask(int window, int query, int key) {
        boolean last = window / windowsAlongFrequency == WINDOWS / windowsAlongFrequency - 1;
        boolean together = wrapped(query) == wrapped(key);
        return last && !together ? APART : 0;
    }

    /// All masks, `[32, 16, 16]`: window, query, key.
    float[] masks() {
        float[] masks = new float[WINDOWS * POSITIONS * POSITIONS];
        for (int i = 0; i < masks.length; i++) {
            int pair = i % (POSITIONS * POSITIONS);
            masks[i] = mask(i / (POSITIONS * POSITIONS), pair / POSITIONS, pair % POSITIONS);
        }
        return masks;
    }

    private boolean wrapped(int position) {
        return position / bands >= times - shift;
    }
}
