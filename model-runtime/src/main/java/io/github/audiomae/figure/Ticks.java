package io.github.audiomae.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis.
final class Ticks {
    private static final double[] STEPS = {1, 2, 5};

    private Ticks() {}

    /// Multiples of 1, 2 or 5 times a power of ten inside `low` … `high`, at most `most` of them.
    static List<Double> between(double low, double high, int most) {
        double step = step(high - low, most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Shortest decimal, with a real minus sign; no more than three decimals.
    static String label(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString().replace('-', '−');
    }

    private static double step(double length, int most) {
        for (double power = Math.pow(10, Math.floor(Math.log10(length / most))); ; power *= 10) {
            for (double step : STEPS) {
                if (length / (step * power) <= most - 1 + 1e-9) {
                    return step * power;
                }
            }
        }
    }
}
