package io.github.audiomae.pyramid;

import java.util.Arrays;

/// Up to 256 columns of a spectrogram. Each holds the maximum over its frames, row by row, and the extremes of the
/// waveform, so that short sounds remain visible at every resolution. Immutable.
public final class Tile {
    /// Number of columns of a tile that does not reach the end of the recording.
    public static final int COLUMNS = 256;

    /// Levels are stored in steps of 1/128 dB, from −256 to 256 dB.
    static final float STEPS_PER_DECIBEL = 128;

    static final float STEPS_OF_FULL_SCALE = 32767;

    private final TileKey key;
    private final int columns;
    private final short[] levels;
    private final short[] low;
    private final short[] high;
    private final boolean exact;

    /// @param levels row-major `[columns, rows]`; not copied
    /// @param low lowest sample of each column; not copied
    /// @param high highest sample of each column; not copied
    /// @param exact whether all frames were used
    Tile(TileKey key, int columns, short[] levels, short[] low, short[] high, boolean exact) {
        this.key = key;
        this.columns = columns;
        this.levels = levels;
        this.low = low;
        this.high = high;
        this.exact = exact;
    }

    /// The part of the spectrogram that the tile shows.
    public TileKey key() {
        return key;
    }

    /// Number of columns that hold sound, 0 … 256.
    public int columns() {
        return columns;
    }

    /// Whether all frames were used; a sketch uses a few of each column.
    public boolean isExact() {
        return exact;
    }

    /// The highest level among a column's frames, in dB (see [ModelForm]).
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

    /// The level below which a share of all values lies, in dB.
    ///
    /// @param share 0 … 1
    /// @throws IllegalStateException if there are no columns
    public float percentile(double share) {
        if (columns == 0) {
            throw new IllegalStateException("a tile without columns has no levels");
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

    /// Memory that the tile takes, in bytes.
    long bytes() {
        return 2L * (levels.length + low.length + high.length) + 100;
    }
}
