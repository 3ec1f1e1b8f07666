package io.github.audiomae.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Ticks along a colour bar, and the format of shown values.
public final class ValueTicks {
    private static final int MOST_DECIMALS = 3;

    private ValueTicks() {}

    /// Ticks at multiples of 1, 2 or 5 times a power of ten, from the lowest up; labels have no unit.
    ///
    /// @param height pixels of the bar, the highest value on top
    /// @param spacing least distance of two ticks in pixels
    public static List<Tick> of(ValueRange range, double height, double spacing) {
        double step = RoundStep.atLeast((range.high() - range.low()) * spacing / Math.max(height, 1));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(range.low() / step - 1e-9); i * step <= range.high() + 1e-9 * step; i++) {
            double value = i * step;
            ticks.add(new Tick(value, height * (1 - range.unit(value)), label(value)));
        }
        return ticks;
    }

    /// The shortest decimal number with at most three decimals, with a true minus sign.
    public static String label(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString().replace('-', '−');
    }

    /// The same for a difference: positive values have a plus sign.
    public static String differenceLabel(double value) {
        return value > 0 ? "+" + label(value) : label(value);
    }
}
