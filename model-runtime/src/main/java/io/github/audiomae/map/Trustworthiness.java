package io.github.audiomae.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How far neighbours on a map are neighbours among the vectors: 1 if all are, less for each that ranks behind, by how
/// far.
///
/// Venna and Kaski, "Neighborhood preservation in nonlinear projection methods" (2001). Ranks by the cosine.
public final class Trustworthiness {
    private Trustworthiness() {}

    /// @param neighbours looked at for each point, less than half of the points
    public static double of(Vectors vectors, Points map, int neighbours) {
        Vectors unit = vectors.directions();
        int size = unit.rows();
        double penalty = IntStream.range(0, size)
                .parallel()
                .mapToLong(row -> penalty(unit, map, neighbours, row))
                .sum();
        return 1 - 2.0 / ((double) size * neighbours * (2.0 * size - 3.0 * neighbours - 1)) * penalty;
    }

    private static long penalty(Vectors unit, Points map, int neighbours, int row) {
        int size = unit.rows();
        float[] products = new float[size];
        double[] squares = new double[size];
        for (int other = 0; other < size; other++) {
            float sum = 0;
            for (int i = 0; i < unit.width(); i++) {
                sum += unit.values()[row * unit.width() + i] * unit.values()[other * unit.width() + i];
            }
            products[other] = other == row ? Float.NEGATIVE_INFINITY : sum;
            double dx = map.x()[row] - map.x()[other];
            double dy = map.y()[row] - map.y()[other];
            squares[other] = other == row ? Double.POSITIVE_INFINITY : dx * dx + dy * dy;
        }
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        double farthest = sorted[neighbours - 1];
        float[] ranked = products.clone();
        Arrays.sort(ranked);
        long penalty = 0;
        int counted = 0;
        for (int other = 0; other < size && counted < neighbours; other++) {
            if (squares[other] <= farthest) {
                counted++;
                int place = Arrays.binarySearch(ranked, products[other]);
                while (place + 1 < size && ranked[place + 1] == products[other]) {
                    place++; // of equals the best rank
                }
                penalty += Math.max(0, size - place - neighbours);
            }
        }
        return penalty;
    }
}
