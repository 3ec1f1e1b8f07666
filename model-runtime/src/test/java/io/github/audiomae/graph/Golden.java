package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.export.Npy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// Reference values computed by the original AudioMAE code for tiny models with seeded random weights.
final class Golden {
    /// Largest difference between two correct float32 implementations.
    static final double TOLERANCE = 5e-5;

    private Golden() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Golden.class.getResource("/golden/audiomae/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static float[] floats(String name) {
        return Npy.readFloats(file(name + ".npy")).values();
    }

    static long[] longs(String name) {
        return Npy.readLongs(file(name + ".npy")).values();
    }

    /// For patch k, its row in the sequence of the kept patches followed by the hidden ones in ascending order.
    static long[] restore(long[] kept) {
        long[] restore = new long[512];
        Arrays.fill(restore, -1);
        for (int row = 0; row < kept.length; row++) {
            restore[(int) kept[row]] = row;
        }
        int next = kept.length;
        for (int patch = 0; patch < restore.length; patch++) {
            if (restore[patch] < 0) {
                restore[patch] = next++;
            }
        }
        return restore;
    }

    static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        assertThat(largestDifference(actual, expected)).isLessThanOrEqualTo(TOLERANCE);
    }

    /// NaN if any value is NaN.
    static double largestDifference(float[] actual, float[] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((double) actual[i] - expected[i]));
        }
        return largest;
    }
}
