package io.github.audiomae.annotation.table;

/// A line of a table that cannot be read.
final class LineProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    /// @param line counted from 1
    /// @param message what is wrong, in English
    LineProblem(long line, String message) {
        super(message);
        this.line = line;
    }

    long line() {
        return line;
    }
}
