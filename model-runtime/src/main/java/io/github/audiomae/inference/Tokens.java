package io.github.audiomae.inference;

import org.jspecify.annotations.Nullable;

/// The encoder's output for one window: the class token, or two of them, then the kept patches in the mask's order.
///
/// @param values row-major `[count, width]`; not copied, must not be changed
/// @param count number of rows
/// @param width values per token
/// @param embedding the model's own vector for the window; null if its encoder has none
public record Tokens(
        float[] values,
        int count,
        int width,
        @SuppressWarnings("ArrayRecordComponent") float @Nullable [] embedding) {
    /// Tokens of an encoder without a vector for the window.
    public Tokens(float[] values, int count, int width) {
        this(values, count, width, null);
    }

    public Tokens {
        if (values.length != count * width) {
            throw new IllegalArgumentException(
                    count + " tokens of " + width + " values are not " + values.length + " values");
        }
    }
}
