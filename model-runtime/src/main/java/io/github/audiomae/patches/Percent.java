package io.github.audiomae.patches;

import java.util.Locale;

/// Shares in words, for files and the command line.
public final class Percent {
    private Percent() {}

    /// A share in percent with at most one decimal, such as `80 %` or `87.5 %`.
    ///
    /// @param share 0 … 1
    public static String text(double share) {
        long tenths = Math.round(share * 1000);
        return String.format(Locale.ROOT, tenths % 10 == 0 ? "%.0f %%" : "%.1f %%", tenths / 10.0);
    }
}
