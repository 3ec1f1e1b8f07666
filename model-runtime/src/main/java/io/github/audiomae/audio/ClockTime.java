package io.github.audiomae.audio;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Positions in a recording, and its length, as text for people: the one format of the program, on axes, in lists, in
/// the player and on the command line. Tables for programs hold seconds instead.
public final class ClockTime {
    /// Decimals that tell apart the frames of a spectrogram, which are 10 ms long.
    public static final int FRAME = 2;

    private ClockTime() {}

    /// `0:03.42`, or `1:00:03.42` from one hour; in German `0:03,42`.
    ///
    /// @param seconds ≥ 0; rounded to the last decimal
    /// @param decimals of the seconds, 0 … 9; without decimals `0:03`
    /// @param locale of the decimal separator
    public static String text(double seconds, int decimals, Locale locale) {
        long unit = Math.round(Math.pow(10, decimals));
        long units = Math.round(seconds * unit);
        long whole = units / unit;
        String clock = whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        if (decimals == 0) {
            return clock;
        }
        char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return clock + separator + String.format(Locale.ROOT, "%0" + decimals + "d", units % unit);
    }
}
