package io.github.audiomae.app.masking;

/// Seeds as people type them.
final class SeedText {
    private SeedText() {}

    /// The number typed, or `before` when it is none.
    static long read(String typed, long before) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException notANumber) {
            return before;
        }
    }
}
