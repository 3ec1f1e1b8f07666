package io.github.audiomae.map;

import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Groups of similar vectors: k-means of their directions, with the k-means++ start. The same seed gives the same
/// groups.
///
/// Arthur and Vassilvitskii, "k-means++: The Advantages of Careful Seeding" (2007).
public final class Clusters {
    private static final int ROUNDS = 50;

    private Clusters() {}

    /// The number of the group of each vector, 0 … `groups` − 1; groups are numbered by size, the largest first.
    ///
    /// @param groups 1 … number of vectors
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static int[] of(Vectors vectors, int groups, long seed, CancellationToken token) {
        Vectors unit = vectors.directions();
        int size = unit.rows();
        int count = Math.min(groups, size);
        float[][] centres = start(unit, count, new SplittableRandom(seed));
        int[] group = new int[size];
        for (int round = 0; round < ROUNDS; round++) {
            token.throwIfCancelled();
            float[][] now = centres;
            int[] next = IntStream.range(0, size)
                    .parallel()
                    .map(row -> nearest(unit, row, now))
                    .toArray();
            boolean same = round > 0 && Arrays.equals(next, group);
            group = next;
            if (same) {
                break;
            }
            centres = means(unit, group, now);
        }
        return bySize(group, count);
    }

    private static float[][] start(Vectors unit, int count, SplittableRandom random) {
        int size = unit.rows();
        float[][] centres = new float[count][];
        double[] squares = new double[size];
        Arrays.fill(squares, 1);
        for (int c = 0; c < count; c++) {
            double at = random.nextDouble() * Arrays.stream(squares).sum();
            int chosen = 0;
            while (chosen < size - 1 && at >= squares[chosen]) {
                at -= squares[chosen++];
            }
            centres[c] = Arrays.copyOfRange(unit.values(), chosen * unit.width(), (chosen + 1) * unit.width());
            for (int row = 0; row < size; row++) {
                double square = square(unit, row, centres[c]);
                squares[row] = c == 0 ? square : Math.min(squares[row], square);
            }
        }
        return centres;
    }

    private static int nearest(Vectors unit, int row, float[][] centres) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double square = square(unit, row, centres[c]);
            if (square < least) {
                least = square;
                nearest = c;
            }
        }
        return nearest;
    }

    private static double square(Vectors unit, int row, float[] centre) {
        float sum = 0;
        for (int i = 0; i < centre.length; i++) {
            float difference = unit.values()[row * centre.length + i] - centre[i];
            sum += difference * difference;
        }
        return sum;
    }

    /// An empty group keeps its centre.
    private static float[][] means(Vectors unit, int[] group, float[][] before) {
        int width = unit.width();
        double[][] sums = new double[before.length][width];
        int[] members = new int[before.length];
        for (int row = 0; row < group.length; row++) {
            members[group[row]]++;
            for (int i = 0; i < width; i++) {
                sums[group[row]][i] += unit.values()[row * width + i];
            }
        }
        float[][] means = new float[before.length][width];
        for (int c = 0; c < means.length; c++) {
            for (int i = 0; i < width; i++) {
                means[c][i] = members[c] == 0 ? before[c][i] : (float) (sums[c][i] / members[c]);
            }
        }
        return means;
    }

    private static int[] bySize(int[] group, int count) {
        int[] members = new int[count];
        for (int one : group) {
            members[one]++;
        }
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(members[other], members[one]));
        int[] number = new int[count];
        for (int i = 0; i < count; i++) {
            number[order[i]] = i;
        }
        return Arrays.stream(group).map(one -> number[one]).toArray();
    }
}
