package io.github.audiomae.inference;

/// The encoder's output for one window: row 0 the class token, rows 1 … K the kept patches in the mask's order.
///
/// @param values row-major `[count, width]`; not copied, must not be changed
/// @param count number of rows, K + 1
/// @param width values per token
public record Tokens(float[] values, int count, int width) {
    public Tokens {
        if (values.length != count * width) {
            throw new IllegalArgumentException(
                    count + " tokens of " + width + " values are not " + values.length + " values");
        }
    }
}
