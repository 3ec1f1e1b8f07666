package io.github.audiomae.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as other programs read them: a decimal point, no grouping, the same in every locale.
final class Numbers {
    private static final int MICROSECONDS = 6;

    private Numbers() {}

    /// Seconds rounded to microseconds, without trailing zeros, so that sums of hops do not show rounding errors.
    static String seconds(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(MICROSECONDS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// The shortest text that parses to the same float.
    static String exact(float value) {
        return Float.toString(value);
    }

    /// A number with a fixed number of decimals.
    static String fixed(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
