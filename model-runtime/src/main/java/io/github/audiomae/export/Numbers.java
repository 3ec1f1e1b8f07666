package io.github.audiomae.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as other programs read them: a dot, no grouping, the same in every country.
final class Numbers {
    private static final int MICROSECONDS = 6;

    private Numbers() {}

    /// Seconds to the microsecond, without trailing zeros: sums of hops must not show their rounding.
    static String seconds(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(MICROSECONDS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /// The shortest text that reads back as the same float.
    static String exact(float value) {
        return Float.toString(value);
    }

    /// With so many digits after the dot.
    static String fixed(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
