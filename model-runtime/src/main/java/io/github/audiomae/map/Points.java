package io.github.audiomae.map;

/// Points of a plane. The arrays are not copied and must not be changed.
///
/// @param x one coordinate per vector
/// @param y the other
public record Points(float[] x, float[] y) {
    public Points {
        if (x.length != y.length) {
            throw new IllegalArgumentException("points need as many x as y, got " + x.length + " and " + y.length);
        }
    }

    /// Number of points.
    public int size() {
        return x.length;
    }
}
