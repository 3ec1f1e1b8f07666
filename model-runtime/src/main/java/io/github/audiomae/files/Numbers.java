package io.github.audiomae.files;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as other programs read them: a decimal point, no grouping, the same in every locale.
public final class Numbers {
    private static final int MICROSECONDS = 6;

    private Numbers() {}

    /// Seconds rounded to microseconds, without trailing zeros, so that sums of hops do not show rounding errors.
    public static String seconds(double seconds) {
        return rounded(seconds, MICROSECONDS);
    }

    /// A number with at most so many decimals, without trailing zeros.
    public static String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// A count with its noun, for sentences in English only: `1 window`, `2 windows`.
    ///
    /// @param noun in the singular; its plural ends in s
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// The shortest text that parses to the same float.
    public static String exact(float value) {
        return Float.toString(value);
    }

    /// A number with a fixed number of decimals.
    public static String fixed(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
