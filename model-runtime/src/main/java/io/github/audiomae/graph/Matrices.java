package io.github.audiomae.graph;

/// Rearranges row-major matrices.
final class Matrices {
    private static final int TILE = 32;

    private Matrices() {}

    /// `[rows, columns]` → `[columns, count]`: the transpose of `count` rows from `from` on.
    static float[] transposeRows(float[] matrix, int columns, int from, int count) {
        float[] result = new float[columns * count];
        // Tiles keep both sides in the cache: transposing a 768 x 3072 matrix otherwise misses it on every write.
        for (int row0 = 0; row0 < count; row0 += TILE) {
            for (int column0 = 0; column0 < columns; column0 += TILE) {
                int rowEnd = Math.min(count, row0 + TILE);
                int columnEnd = Math.min(columns, column0 + TILE);
                for (int row = row0; row < rowEnd; row++) {
                    for (int column = column0; column < columnEnd; column++) {
                        result[column * count + row] = matrix[(from + row) * columns + column];
                    }
                }
            }
        }
        return result;
    }

    /// Some rows of a matrix, one after another, in the order of `rows`.
    static float[] pickRows(float[] matrix, int width, int[] rows) {
        float[] result = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(matrix, rows[i] * width, result, i * width, width);
        }
        return result;
    }
}
