package io.github.audiomae.collection;

import static io.github.audiomae.collection.MappedRows.FLOAT;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Finds the vectors with the largest cosine to a query, exactly: every vector is compared, once, on all processors.
/// The result does not depend on their number. Thread-safe.
public final class CosineSearch {
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
    static float[] direction(float... vector) {
        float norm = CollectionWriter.norm(vector);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = norm > 0 ? vector[i] / norm : 0;
        }
        return unit;
    }

    /// The dot product of a query and the row at an offset in bytes, read where it is mapped: to copy it first would
    /// cost a quarter more. Eight sums keep the processor's units busy, where one would wait for each addition.
    static float dot(float[] query, MemorySegment rows, long offset) {
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
            long at = offset + (long) i * Float.BYTES;
            a += query[i] * rows.get(FLOAT, at);
            b += query[i + 1] * rows.get(FLOAT, at + Float.BYTES);
            c += query[i + 2] * rows.get(FLOAT, at + 2 * Float.BYTES);
            d += query[i + 3] * rows.get(FLOAT, at + 3 * Float.BYTES);
            e += query[i + 4] * rows.get(FLOAT, at + 4 * Float.BYTES);
            f += query[i + 5] * rows.get(FLOAT, at + 5 * Float.BYTES);
            g += query[i + 6] * rows.get(FLOAT, at + 6 * Float.BYTES);
            h += query[i + 7] * rows.get(FLOAT, at + 7 * Float.BYTES);
        }
        for (; i < query.length; i++) {
            a += query[i] * rows.get(FLOAT, offset + (long) i * Float.BYTES);
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
            long rowBytes = (long) vectors.width() * Float.BYTES;
            for (long row = from; row < to; ) {
                MemorySegment rows = vectors.from(row);
                MemorySegment lengths = norms.from(row);
                long there = Math.min(rows.byteSize() / rowBytes, lengths.byteSize() / Float.BYTES);
                int count = (int) Math.min(there, to - row);
                for (int i = 0; i < count; i++) {
                    offer(row + i, nearest(rows, i * rowBytes) / lengths.get(FLOAT, (long) i * Float.BYTES));
                }
                row += count;
            }
            return new ArrayList<>(best);
        }

        private float nearest(MemorySegment rows, long offset) {
            float nearest = Float.NEGATIVE_INFINITY;
            for (float[] query : queries) {
                nearest = Math.max(nearest, dot(query, rows, offset));
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
