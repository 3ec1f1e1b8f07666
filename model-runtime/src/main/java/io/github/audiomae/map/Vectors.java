package io.github.audiomae.map;

/// Vectors in one array, row after row. Not copied, and must not be changed.
///
/// @param values row after row
/// @param width numbers per row, ≥ 1
public record Vectors(float[] values, int width) {
    public Vectors {
        if (width < 1 || values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " numbers are no rows of " + width);
        }
    }

    /// Number of rows.
    public int rows() {
        return values.length / width;
    }

    /// The same directions with length 1; rows of zeros stay.
    Vectors directions() {
        float[] unit = new float[values.length];
        for (int row = 0; row < rows(); row++) {
            double square = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                square += (double) values[i] * values[i];
            }
            float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                unit[i] = values[i] * scale;
            }
        }
        return new Vectors(unit, width);
    }
}
