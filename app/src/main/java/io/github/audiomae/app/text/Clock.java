package io.github.audiomae.app.text;

import java.util.Locale;

/// Times in the format of a clock.
public final class Clock {
    private Clock() {}

    /// `0:03.42`, or `1:00:03.42` from one hour; in German `0:03,42`.
    public static String text(double seconds, Locale locale) {
        long hundredths = Math.round(seconds * 100);
        long whole = hundredths / 100;
        String tail = String.format(locale, "%05.2f", whole % 60 + hundredths % 100 / 100.0);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%s", whole / 3600, whole / 60 % 60, tail)
                : whole / 60 + ":" + tail;
    }
}
