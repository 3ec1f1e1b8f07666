package io.github.audiomae.graph.dass;

import io.github.audiomae.export.Npy;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// A tiny DASS with seeded random weights, and its outputs for sounds of several lengths, computed by a
/// re-implementation that was checked against the author's code.
final class GoldenDass {
    /// Largest difference between two correct float32 implementations.
    static final float TOLERANCE = 5e-5f;

    static final int CLASSES = 527;
    static final int WIDTH = 64;

    private GoldenDass() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(GoldenDass.class.getResource("/golden/dass/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static float[] floats(String name) {
        return Npy.readFloats(file(name + ".npy")).values();
    }
}
