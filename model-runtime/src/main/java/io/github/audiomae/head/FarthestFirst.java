package io.github.audiomae.head;

import io.github.audiomae.map.Vectors;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Candidates in the order of how unlike they are to all that was seen, by the cosine; each that is taken counts as
/// seen.
///
/// Gonzalez, "Clustering to Minimize the Maximum Intercluster Distance" (1985).
final class FarthestFirst {
    private static final int MOST_CANDIDATES = 5000;
    private static final int MOST_SEEN = 300;

    private final Vectors vectors;
    private final int[] candidates;
    private final float[] nearest;

    /// @param candidates rows of `vectors`; of very many, evenly spaced ones are used
    /// @param seen rows, of which the last hundreds are used
    FarthestFirst(Vectors vectors, int[] candidates, int[] seen) {
        this.vectors = vectors;
        int count = Math.min(candidates.length, MOST_CANDIDATES);
        this.candidates = IntStream.range(0, count)
                .map(i -> candidates[(int) ((long) i * candidates.length / count)])
                .toArray();
        nearest = new float[count];
        Arrays.fill(nearest, -1);
        int first = Math.max(0, seen.length - MOST_SEEN);
        for (int i = first; i < seen.length; i++) {
            add(seen[i]);
        }
    }

    /// Makes a row count as seen.
    void add(int row) {
        float length = length(row);
        IntStream.range(0, candidates.length).parallel().forEach(i -> {
            float cosine = dot(candidates[i], row) / Math.max(Float.MIN_NORMAL, length(candidates[i]) * length);
            nearest[i] = Math.max(nearest[i], cosine);
        });
    }

    /// The allowed candidate that is least like all that was seen; −1 if there is none.
    int next(IntPredicate allowed) {
        int next = -1;
        for (int i = 0; i < candidates.length; i++) {
            if (allowed.test(candidates[i]) && (next < 0 || nearest[i] < nearest[next])) {
                next = i;
            }
        }
        return next < 0 ? -1 : candidates[next];
    }

    private float length(int row) {
        return (float) Math.sqrt(dot(row, row));
    }

    private float dot(int one, int other) {
        int width = vectors.width();
        float[] values = vectors.values();
        float sum = 0;
        for (int i = 0; i < width; i++) {
            sum += values[one * width + i] * values[other * width + i];
        }
        return sum;
    }
}
