package io.github.audiomae.inference;

/// A classifier's logits by place in the window; their mean over all places is the window's logits.
///
/// @param values row-major `[rows, columns, classes]`; not copied, must not be changed
/// @param rows places along frequency, the lowest first
/// @param columns places along time
/// @param classes of the classifier
public record LogitMap(float[] values, int rows, int columns, int classes) {
    public LogitMap {
        if (values.length != rows * columns * classes) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " places of " + classes + " classes are not " + values.length + " values");
        }
    }

    /// The logit of a class at a place.
    public float at(int row, int column, int index) {
        return values[(row * columns + column) * classes + index];
    }
}
