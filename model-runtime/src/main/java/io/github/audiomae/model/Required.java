package io.github.audiomae.model;

import org.jspecify.annotations.Nullable;

/// Checks the mandatory fields of a manifest.
final class Required {
    private Required() {}

    /// @return `value`
    /// @throws IllegalArgumentException naming the field, if it is missing
    static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing");
        }
        return value;
    }
}
