package io.github.audiomae.pyramid;

import java.util.Arrays;
import java.util.List;

/// The background of a spectrogram: the median of each row over the time in view. Subtracted from it, steady noise is
/// dark at every frequency, and weak calls appear.
public final class Whitening {
    private Whitening() {}

    /// The median of each row, in decibels; 0 without a column.
    ///
    /// @param tiles of one form, whatever their resolution
    /// @param fromFrame first frame of resolution 0 in view
    /// @param toFrame frame after the last one in view
    public static float[] medians(List<Tile> tiles, long fromFrame, long toFrame) {
        if (tiles.isEmpty()) {
            return new float[0];
        }
        int rows = tiles.getFirst().key().kind().rows();
        int columns = tiles.stream()
                .mapToInt(tile -> last(tile, toFrame) - first(tile, fromFrame))
                .sum();
        float[] medians = new float[rows];
        short[] steps = new short[columns];
        for (int row = 0; row < rows && columns > 0; row++) {
            int count = 0;
            for (Tile tile : tiles) {
                for (int column = first(tile, fromFrame); column < last(tile, toFrame); column++) {
                    steps[count++] = tile.step(column, row);
                }
            }
            Arrays.sort(steps);
            medians[row] = (steps[(columns - 1) / 2] + steps[columns / 2]) / 2f / Tile.STEPS_PER_DECIBEL;
        }
        return medians;
    }

    private static int first(Tile tile, long fromFrame) {
        return Math.clamp((fromFrame - tile.key().firstFrame()) >> tile.key().resolution(), 0, tile.columns());
    }

    private static int last(Tile tile, long toFrame) {
        long frames = Math.max(0, toFrame - tile.key().firstFrame());
        int end = Math.clamp(Math.ceilDiv(frames, 1L << tile.key().resolution()), 0, tile.columns());
        return Math.max(end, first(tile, 0));
    }
}
