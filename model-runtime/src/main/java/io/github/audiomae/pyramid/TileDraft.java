package io.github.audiomae.pyramid;

import java.util.Arrays;

/// A tile under construction. Not thread-safe.
final class TileDraft {
    private final int rows;
    private final short[] levels;
    private final short[] low = new short[Tile.COLUMNS];
    private final short[] high = new short[Tile.COLUMNS];
    private TileKey key;
    private int columns;

    TileDraft(TileKey key) {
        this.key = key;
        rows = key.kind().rows();
        levels = new short[Tile.COLUMNS * rows];
        begin(key);
    }

    /// Begins another tile of the same kind, without a new array: a recording of hours has tens of thousands.
    void begin(TileKey next) {
        key = next;
        columns = 0;
        Arrays.fill(levels, Short.MIN_VALUE);
        Arrays.fill(low, Short.MAX_VALUE);
        Arrays.fill(high, Short.MIN_VALUE);
    }

    TileKey key() {
        return key;
    }

    /// Raises a column's values to at least those of a frame.
    ///
    /// @param decibels the frame's values from index `from` on
    void add(int column, float[] decibels, int from, float lowest, float highest) {
        int at = column * rows;
        for (int row = 0; row < rows; row++) {
            int step = Math.clamp(
                    Math.round(decibels[from + row] * Tile.STEPS_PER_DECIBEL), Short.MIN_VALUE, Short.MAX_VALUE);
            levels[at + row] = (short) Math.max(levels[at + row], step);
        }
        extend(column, sample(lowest), sample(highest));
    }

    /// Raises a column's values to at least those of a column of a finer draft.
    void add(int column, TileDraft finer, int finerColumn) {
        int at = column * rows;
        int from = finerColumn * rows;
        for (int row = 0; row < rows; row++) {
            levels[at + row] = (short) Math.max(levels[at + row], finer.levels[from + row]);
        }
        extend(column, finer.low[finerColumn], finer.high[finerColumn]);
    }

    int columns() {
        return columns;
    }

    /// A tile with a copy of the current values.
    Tile tile(boolean exact) {
        return new Tile(
                key,
                columns,
                Arrays.copyOf(levels, columns * rows),
                Arrays.copyOf(low, columns),
                Arrays.copyOf(high, columns),
                exact);
    }

    private void extend(int column, short lowest, short highest) {
        low[column] = (short) Math.min(low[column], lowest);
        high[column] = (short) Math.max(high[column], highest);
        columns = Math.max(columns, column + 1);
    }

    private static short sample(float value) {
        return (short) Math.round(Math.clamp(value, -1f, 1f) * Tile.STEPS_OF_FULL_SCALE);
    }
}
