package io.github.audiomae.graph;

import java.util.function.Supplier;

/// A float tensor of a graph whose values are read only when the file is written.
///
/// @param name unique in its graph
/// @param half whether it is stored as float16
/// @param values returns the values, row-major; called once
/// @param dimensions axis sizes, outermost first
record Constant(String name, boolean half, Supplier<float[]> values, long... dimensions) {
    /// Number of values.
    long count() {
        long count = 1;
        for (long dimension : dimensions) {
            count = Math.multiplyExact(count, dimension);
        }
        return count;
    }

    /// Size of its values in the file, in bytes.
    long byteCount() {
        return count() * (half ? Short.BYTES : Float.BYTES);
    }
}
