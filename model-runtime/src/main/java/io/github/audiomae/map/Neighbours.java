package io.github.audiomae.map;

import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The nearest neighbours of each vector, exactly, by the cosine; nearest first, of equals the one stored first. A
/// vector is no neighbour of itself.
///
/// Each product is computed once, for both of its rows: all products of two blocks of rows at a time, along the columns
/// of one of them and for four rows of the other, so that the processor multiplies several numbers at once. Neither the
/// products nor their order of rank depend on the number of threads.
///
/// @param count neighbours per row
/// @param rows numbers of the neighbours, `count` per row
/// @param distances 1 − cosine, 0 … 2, in the same order
record Neighbours(int count, int[] rows, float[] distances) {
    /// @param wanted neighbours per row; fewer if there are fewer vectors
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    static Neighbours of(Vectors vectors, int wanted, CancellationToken token, Progress progress) {
        Vectors unit = vectors.directions();
        int size = unit.rows();
        int count = Math.min(wanted, Math.max(0, size - 1));
        NearestRows nearest = new NearestRows(size, count);
        RowBlocks blocks = new RowBlocks(unit);
        int pairs = blocks.count() * (blocks.count() + 1) / 2;
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, count == 0 ? 0 : pairs).parallel().forEach(pair -> {
            token.throwIfCancelled();
            int later = (int) ((Math.sqrt(8.0 * pair + 1) - 1) / 2); // pairs are numbered 00, 01, 11, 02, 12, 22, …
            int earlier = pair - later * (later + 1) / 2;
            float[] products = blocks.products(earlier, later);
            nearest.take(
                    products, blocks.first(earlier), blocks.rows(earlier), blocks.first(later), blocks.rows(later));
            progress.report(done.incrementAndGet(), pairs, "");
        });
        float[] distances = nearest.products();
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.max(0, 1 - distances[i]);
        }
        return new Neighbours(count, nearest.rows(), distances);
    }
}
