package io.github.audiomae.pyramid;

import java.util.Arrays;

/// Up to 256 columns of a spectrogram: in each the loudest of its frames, row by row, and the extremes of the waveform.
/// Nothing that was heard for a moment disappears when it is seen from afar. Immutable.
public final class Tile {
    /// Columns of a tile that does not reach the recording's end.
    public static final int COLUMNS = 256;

    /// Levels are kept in steps of 1/128 dB, from −256 to 256 dB.
    static final float STEPS_PER_DECIBEL = 128;

    static final float STEPS_OF_FULL_SCALE = 32767;

    private final TileKey key;
    private final int columns;
    private final short[] levels;
    private final short[] low;
    private final short[] high;
    private final boolean exact;

    /// @param levels row-major `[columns, rows]`, handed over
    /// @param low lowest sample of each column, handed over
    /// @param high highest sample of each column, handed over
    /// @param exact whether every frame was looked at
    Tile(TileKey key, int columns, short[] levels, short[] low, short[] high, boolean exact) {
        this.key = key;
        this.columns = columns;
        this.levels = levels;
        this.low = low;
        this.high = high;
        this.exact = exact;
    }

    /// Which part it shows.
    public TileKey key() {
        return key;
    }

    /// Columns that hold sound, 0 … 256.
    public int columns() {
        return columns;
    }

    /// Whether every frame was looked at; a sketch looks at a few of each column.
    public boolean isExact() {
        return exact;
    }

    /// The loudest level of a column's frames, in dB (see [SpectrogramKind]).
    public float decibels(int column, int row) {
        return levels[column * key.kind().rows() + row] / STEPS_PER_DECIBEL;
    }

    /// The lowest sample of a column, −1 … 1.
    public float low(int column) {
        return low[column] / STEPS_OF_FULL_SCALE;
    }

    /// The highest sample of a column, −1 … 1.
    public float high(int column) {
        return high[column] / STEPS_OF_FULL_SCALE;
    }

    /// The largest absolute sample, 0 … 1.
    public float peak() {
        float peak = 0;
        for (int column = 0; column < columns; column++) {
            peak = Math.max(peak, Math.max(high(column), -low(column)));
        }
        return peak;
    }

    /// The level that a share of all values stays below, in dB.
    ///
    /// @param share 0 … 1
    /// @throws IllegalStateException if there are no columns
    public float percentile(double share) {
        if (columns == 0) {
            throw new IllegalStateException("no columns, no levels");
        }
        short[] sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(Math.clamp(share, 0, 1) * (sorted.length - 1))] / STEPS_PER_DECIBEL;
    }

    short step(int column, int row) {
        return levels[column * key.kind().rows() + row];
    }

    short[] levels() {
        return levels;
    }

    short[] lows() {
        return low;
    }

    short[] highs() {
        return high;
    }

    /// Room that it takes in memory.
    long bytes() {
        return 2L * (levels.length + low.length + high.length) + 100;
    }
}
