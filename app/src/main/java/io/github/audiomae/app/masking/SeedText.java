package io.github.audiomae.app.masking;

/// Reads seeds as users type them.
final class SeedText {
    private SeedText() {}

    /// The typed number, or `before` if the text is not a number.
    static long read(String typed, long before) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException notANumber) {
            return before;
        }
    }
}
