package io.github.audiomae.head;

import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The baseline of every head: what the most similar labelled windows say.
final class NearestWindows {
    private static final int NEIGHBOURS = 5;
    private static final int MOST_COMPARED = 10_000;

    private NearestWindows() {}

    /// The macro average precision of the share of the five nearest windows that have a label.
    ///
    /// @param part for each window, the number of its part; its neighbours lie in other parts
    /// @return null if there are too many windows to compare, or no class has windows
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    static @Nullable Double macroAveragePrecision(LabelledWindows windows, long[] part, CancellationToken token) {
        if (windows.size() > MOST_COMPARED) {
            return null;
        }
        double[][] scores = IntStream.range(0, windows.size())
                .parallel()
                .mapToObj(i -> {
                    token.throwIfCancelled();
                    return shares(windows, i, NEIGHBOURS, j -> part[j] != part[i]);
                })
                .toArray(double[][]::new);
        double macro = HeadMeasures.macro(
                windows, scores, IntStream.range(0, windows.size()).boxed().toList());
        return Double.isNaN(macro) ? null : macro;
    }

    /// For each class, the share of the nearest windows that have it.
    ///
    /// @param window the one to score
    /// @param count number of neighbours
    /// @param allowed which windows may be neighbours
    private static double[] shares(LabelledWindows windows, int window, int count, IntPredicate allowed) {
        int[] nearest = new int[count];
        double[] cosines = new double[count];
        Arrays.fill(nearest, -1);
        Arrays.fill(cosines, Double.NEGATIVE_INFINITY);
        for (int other = 0; other < windows.size(); other++) {
            if (!allowed.test(other)) {
                continue;
            }
            double cosine = cosine(windows.vectors()[window], windows.vectors()[other]);
            int place = count;
            while (place > 0 && cosine > cosines[place - 1]) {
                place--;
            }
            if (place < count) {
                System.arraycopy(cosines, place, cosines, place + 1, count - place - 1);
                System.arraycopy(nearest, place, nearest, place + 1, count - place - 1);
                cosines[place] = cosine;
                nearest[place] = other;
            }
        }
        double[] shares = new double[windows.labels().size()];
        for (int neighbour : nearest) {
            for (int label = 0; label < shares.length && neighbour >= 0; label++) {
                shares[label] += windows.has()[neighbour][label] ? 1.0 / count : 0;
            }
        }
        return shares;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(squareA * squareB);
    }
}
