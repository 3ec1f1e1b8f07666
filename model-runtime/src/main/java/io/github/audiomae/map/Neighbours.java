package io.github.audiomae.map;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The nearest neighbours of each vector, exactly, by the cosine; nearest first, of equals the one stored first. A
/// vector
/// is no neighbour of itself.
///
/// All products of two blocks of rows are computed at a time, along the columns of one of them, so that the processor
/// multiplies several numbers at once. Rows are independent: the result does not depend on the number of threads.
///
/// @param count neighbours per row
/// @param rows numbers of the neighbours, `count` per row
/// @param distances 1 − cosine, 0 … 2, in the same order
record Neighbours(int count, int[] rows, float[] distances) {
    /// Rows whose neighbours are sought together.
    private static final int QUERIES = 64;

    /// Rows that are compared at a time.
    private static final int BLOCK = 1 << 9;

    /// @param wanted neighbours per row; fewer if there are fewer vectors
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    static Neighbours of(Vectors vectors, int wanted, CancellationToken token, Progress progress) {
        Vectors unit = vectors.directions();
        int size = unit.rows();
        int count = Math.min(wanted, Math.max(0, size - 1));
        int[] rows = new int[size * count];
        float[] distances = new float[size * count];
        float[][] columns = transposed(unit);
        int pieces = Math.ceilDiv(size, QUERIES);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            token.throwIfCancelled();
            seek(unit, columns, piece * QUERIES, count, rows, distances);
            progress.report(done.incrementAndGet(), pieces, "");
        });
        return new Neighbours(count, rows, distances);
    }

    /// Blocks of rows, each stored column by column.
    private static float[][] transposed(Vectors unit) {
        int width = unit.width();
        float[][] blocks = new float[Math.ceilDiv(unit.rows(), BLOCK)][];
        for (int b = 0; b < blocks.length; b++) {
            float[] block = new float[BLOCK * width];
            int rows = Math.min(BLOCK, unit.rows() - b * BLOCK);
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < width; i++) {
                    block[i * BLOCK + row] = unit.values()[(b * BLOCK + row) * width + i];
                }
            }
            blocks[b] = block;
        }
        return blocks;
    }

    private static void seek(Vectors unit, float[][] columns, int first, int count, int[] rows, float[] distances) {
        int queries = Math.min(QUERIES, unit.rows() - first);
        float[][] best = new float[queries][count];
        int[][] found = new int[queries][count];
        int[] filled = new int[queries];
        float[] products = new float[BLOCK];
        for (int b = 0; b < columns.length; b++) {
            int size = Math.min(BLOCK, unit.rows() - b * BLOCK);
            for (int q = 0; q < queries; q++) {
                multiply(unit, first + q, columns[b], products);
                for (int j = 0; j < size; j++) {
                    int row = b * BLOCK + j;
                    if (row != first + q && (filled[q] < count || count > 0 && products[j] > best[q][count - 1])) {
                        filled[q] = insert(best[q], found[q], filled[q], products[j], row);
                    }
                }
            }
        }
        for (int q = 0; q < queries; q++) {
            for (int k = 0; k < count; k++) {
                rows[(first + q) * count + k] = found[q][k];
                distances[(first + q) * count + k] = Math.max(0, 1 - best[q][k]);
            }
        }
    }

    /// The products of a row with all rows of a block.
    private static void multiply(Vectors unit, int row, float[] block, float[] products) {
        int width = unit.width();
        float[] values = unit.values();
        int from = row * width;
        Arrays.fill(products, 0);
        int i = 0;
        for (; i + 4 <= width; i += 4) {
            float a = values[from + i];
            float b = values[from + i + 1];
            float c = values[from + i + 2];
            float d = values[from + i + 3];
            int at = i * BLOCK;
            for (int j = 0; j < BLOCK; j++) {
                products[j] += a * block[at + j]
                        + b * block[at + BLOCK + j]
                        + c * block[at + 2 * BLOCK + j]
                        + d * block[at + 3 * BLOCK + j];
            }
        }
        for (; i < width; i++) {
            float a = values[from + i];
            for (int j = 0; j < BLOCK; j++) {
                products[j] += a * block[i * BLOCK + j];
            }
        }
    }

    /// Keeps the best in descending order; of equals, the earlier stays first.
    private static int insert(float[] best, int[] found, int filled, float product, int row) {
        int place = Math.min(filled, best.length - 1);
        while (place > 0 && best[place - 1] < product) {
            best[place] = best[place - 1];
            found[place] = found[place - 1];
            place--;
        }
        best[place] = product;
        found[place] = row;
        return Math.min(filled + 1, best.length);
    }
}
