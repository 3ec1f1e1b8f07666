package io.github.audiomae.app.text;

/// Shortens names where no control does, for example in menus.
public final class Ellipsis {
    private Ellipsis() {}

    /// The text, or its start and end with `…` between them; the end of a file name shows its type.
    ///
    /// @param most maximum length of the result in characters, ≥ 3
    public static String middle(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int head = most / 2;
        int tail = most - head - 1;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
