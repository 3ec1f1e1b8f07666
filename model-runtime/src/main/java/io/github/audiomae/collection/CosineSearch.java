package io.github.audiomae.collection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Finds the vectors with the largest cosine to a query, exactly: every vector is compared, once, on all processors.
/// The result does not depend on their number. Thread-safe.
public final class CosineSearch {
    /// Numbers copied from the mapped files at a time: they stay in the processor's cache.
    private static final int BLOCK = 16_384;

    private final MappedRows vectors;
    private final MappedRows norms;
    private final BitSet leftOut;

    /// @param vectors stays open while the search is used
    /// @param norms the length of each vector, one number per row; stays open, too
    /// @param leftOut rows that are never found; must not be changed
    public CosineSearch(MappedRows vectors, MappedRows norms, BitSet leftOut) {
        this.vectors = vectors;
        this.norms = norms;
        this.leftOut = leftOut;
    }

    /// A vector that was found.
    ///
    /// @param row its row
    /// @param score its cosine to the query, −1 … 1; of several queries, to the nearest
    public record Hit(long row, float score) {
        /// Best first; of equals, the one stored first.
        static final Comparator<Hit> BEST_FIRST =
                Comparator.comparingDouble((Hit hit) -> -hit.score).thenComparingLong(Hit::row);
    }

    /// The nearest vectors, best first.
    ///
    /// @param queries at least one; a vector counts by the nearest of them
    /// @param top most vectors to find, ≥ 1
    public List<Hit> nearest(List<float[]> queries, int top) {
        return nearest(queries, top, Runtime.getRuntime().availableProcessors());
    }

    /// The same on so many threads.
    List<Hit> nearest(List<float[]> queries, int top, int threads) {
        List<float[]> directions = queries.stream().map(CosineSearch::direction).toList();
        long share = Math.ceilDiv(vectors.rows(), Math.max(1, threads));
        List<Hit> hits = IntStream.range(0, threads)
                .parallel()
                .mapToObj(i -> new Part(directions, top)
                        .scan(Math.min(i * share, vectors.rows()), Math.min((i + 1) * share, vectors.rows())))
                .flatMap(List::stream)
                .sorted(Hit.BEST_FIRST)
                .limit(top)
                .toList();
        return hits;
    }

    /// A vector of length 1 in the same direction.
    private static float[] direction(float... vector) {
        float norm = CollectionWriter.norm(vector);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = norm > 0 ? vector[i] / norm : 0;
        }
        return unit;
    }

    /// The dot product of a query and the row at an offset. Eight sums keep the processor's units busy, where one
    /// would wait for each addition.
    static float dot(float[] query, float[] rows, int offset) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i <= query.length - 8; i += 8) {
            int at = offset + i;
            a += query[i] * rows[at];
            b += query[i + 1] * rows[at + 1];
            c += query[i + 2] * rows[at + 2];
            d += query[i + 3] * rows[at + 3];
            e += query[i + 4] * rows[at + 4];
            f += query[i + 5] * rows[at + 5];
            g += query[i + 6] * rows[at + 6];
            h += query[i + 7] * rows[at + 7];
        }
        for (; i < query.length; i++) {
            a += query[i] * rows[offset + i];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }

    /// The search in one range of rows, on one thread.
    private final class Part {
        private final List<float[]> queries;
        private final int top;
        private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

        Part(List<float[]> queries, int top) {
            this.queries = queries;
            this.top = top;
        }

        List<Hit> scan(long from, long to) {
            int width = vectors.width();
            int rowsPerBlock = Math.max(1, BLOCK / width);
            float[] block = new float[rowsPerBlock * width];
            float[] lengths = new float[rowsPerBlock];
            for (long row = from; row < to; ) {
                int count = vectors.copy(row, (int) Math.min(rowsPerBlock, to - row), block);
                norms.copy(row, count, lengths);
                for (int i = 0; i < count; i++) {
                    offer(row + i, cosine(block, i * width) / lengths[i]);
                }
                row += count;
            }
            return new ArrayList<>(best);
        }

        private float cosine(float[] block, int offset) {
            float nearest = Float.NEGATIVE_INFINITY;
            for (float[] query : queries) {
                nearest = Math.max(nearest, dot(query, block, offset));
            }
            return nearest;
        }

        private void offer(long row, float score) {
            boolean full = best.size() == top;
            if (full && !(score > best.element().score())) {
                return;
            }
            if (Float.isNaN(score) || leftOut.get((int) row)) {
                return; // a vector of zeros has no direction
            }
            if (full) {
                best.remove();
            }
            best.add(new Hit(row, score));
        }
    }
}
