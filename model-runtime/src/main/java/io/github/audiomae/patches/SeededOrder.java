package io.github.audiomae.patches;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Random orders that depend on a seed alone: items are sorted by one uniform number each.
///
/// The numbers come from SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014), which
/// mixes well even for small seeds such as 0, 1, 2.
final class SeededOrder {
    private SeededOrder() {}

    /// A permutation of 0 … count − 1.
    static int[] of(int count, long seed) {
        return ofEach(seed, count)[0];
    }

    /// One permutation per count, drawn one after another from the same sequence of numbers.
    static int[][] ofEach(long seed, int... counts) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] orders = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            double[] draws = random.doubles(counts[i]).toArray();
            orders[i] = IntStream.range(0, counts[i])
                    .boxed()
                    .sorted(Comparator.comparingDouble(item -> draws[item])) // stable: equal draws keep their order
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return orders;
    }

    static int[] first(int count, int[] order) {
        return Arrays.copyOf(order, count);
    }

    static int[] firstAscending(int count, int[] order) {
        int[] first = first(count, order);
        Arrays.sort(first);
        return first;
    }
}
