package io.github.audiomae.map;

import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Places new vectors on a map that exists, without moving what is there: each at the mean of the places of its nearest
/// neighbours, weighted as UMAP weighs them. The same input gives the same points.
///
/// McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection" (2018): so its implementation
/// begins to place new data; the descent that would follow is left out.
///
/// @param neighbours of each new vector, ≥ 1
public record PlacedAmong(int neighbours) {
    public PlacedAmong {
        if (neighbours < 1) {
            throw new IllegalArgumentException("placing needs at least one neighbour, got " + neighbours);
        }
    }

    /// Places vectors.
    ///
    /// @param mapped the vectors of the map, at least one
    /// @param places one for each of them
    /// @param vectors those to place
    /// @param known for each of them its number among the mapped ones, whose place it keeps; negative for new
    ///     ones
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Points place(Vectors mapped, Points places, Vectors vectors, int[] known, CancellationToken token) {
        Vectors there = mapped.directions();
        Vectors all = vectors.directions();
        float[] x = new float[known.length];
        float[] y = new float[known.length];
        IntStream.range(0, known.length).parallel().forEach(row -> {
            token.throwIfCancelled();
            if (known[row] >= 0) {
                x[row] = places.x()[known[row]];
                y[row] = places.y()[known[row]];
            } else {
                place(there, places, all, row, x, y);
            }
        });
        return new Points(x, y);
    }

    private void place(Vectors there, Points places, Vectors all, int row, float[] x, float[] y) {
        int count = Math.min(neighbours, there.rows());
        float[] distances = new float[count];
        int[] nearest = new int[count];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
        for (int other = 0; other < there.rows(); other++) {
            float distance = Math.max(0, 1 - product(there, other, all, row));
            int place = count;
            while (place > 0 && distance < distances[place - 1]) {
                place--;
            }
            if (place < count) {
                System.arraycopy(distances, place, distances, place + 1, count - place - 1);
                System.arraycopy(nearest, place, nearest, place + 1, count - place - 1);
                distances[place] = distance;
                nearest[place] = other;
            }
        }
        float[] weights = FuzzyGraph.weights(distances);
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int k = 0; k < count; k++) {
            sum += weights[k];
            sumX += weights[k] * places.x()[nearest[k]];
            sumY += weights[k] * places.y()[nearest[k]];
        }
        x[row] = (float) (sumX / sum);
        y[row] = (float) (sumY / sum);
    }

    private static float product(Vectors one, int rowOfOne, Vectors other, int rowOfOther) {
        int width = one.width();
        float sum = 0;
        for (int i = 0; i < width; i++) {
            sum += one.values()[rowOfOne * width + i] * other.values()[rowOfOther * width + i];
        }
        return sum;
    }
}
