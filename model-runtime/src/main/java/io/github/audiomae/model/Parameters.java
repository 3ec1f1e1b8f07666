package io.github.audiomae.model;

import java.util.Locale;

/// How many parameters, for a person to read.
final class Parameters {
    private static final double MILLION = 1e6;
    private static final double MANY = 100;

    private Parameters() {}

    /// Say "86.1 M parameters", "137 M parameters".
    static String inWords(long count) {
        double millions = count / MILLION;
        return String.format(Locale.ROOT, millions < MANY ? "%.1f M parameters" : "%.0f M parameters", millions);
    }
}
