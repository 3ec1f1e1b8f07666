package io.github.audiomae.plot;

import io.github.audiomae.features.MelAxis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Ticks along frequency.
public final class FrequencyTicks {
    /// Preferred frequencies, in order of preference.
    private static final int[] HERTZ = {1000, 200, 4000, 500, 2000, 7000, 100, 3000, 5500};

    private FrequencyTicks() {}

    /// As many ticks of a model's mel bins as there is room for, preferred frequencies first; labels have no unit, and
    /// `k` for thousands.
    ///
    /// @param axis of the mel bins, from bottom to top
    /// @param height pixels for all of them
    /// @param spacing least distance of two ticks in pixels
    /// @param locale of the numbers
    public static List<Tick> of(MelAxis axis, double height, double spacing, Locale locale) {
        List<Tick> ticks = new ArrayList<>();
        AxisScale bins = AxisScale.ofModel(axis);
        for (int hertz : HERTZ) {
            add(ticks, bins, height, spacing, hertz, locale);
        }
        if (ticks.size() < 3) {
            addMultiples(ticks, bins, height, spacing, locale);
        }
        return ticks;
    }

    /// Ticks of an axis of any range: multiples of a round step on a linear axis, else 1, 2 and 5 times powers of
    /// ten, and where these are too few, multiples.
    static List<Tick> of(AxisScale axis, double height, double spacing, Locale locale) {
        List<Tick> ticks = new ArrayList<>();
        if (axis.kind() != AxisScale.Kind.LINEAR) {
            for (int factor : new int[] {1, 2, 5}) {
                for (double power = 1; power <= axis.highHz(); power *= 10) {
                    add(ticks, axis, height, spacing, factor * power, locale);
                }
            }
        }
        if (ticks.size() < 3) {
            addMultiples(ticks, axis, height, spacing, locale);
        }
        return ticks;
    }

    /// Equal steps over the whole axis, as small as there is room for.
    private static void addMultiples(List<Tick> ticks, AxisScale axis, double height, double spacing, Locale locale) {
        double span = axis.highHz() - axis.lowHz();
        double step = RoundStep.atLeast(span * spacing / Math.max(height, 1));
        for (double hertz = Math.ceil(axis.lowHz() / step) * step; hertz <= axis.highHz(); hertz += step) {
            add(ticks, axis, height, spacing, hertz, locale);
        }
    }

    private static void add(
            List<Tick> ticks, AxisScale axis, double height, double spacing, double hertz, Locale locale) {
        double y = axis.y(hertz, height);
        boolean inside = hertz >= axis.lowHz() && y >= spacing / 3 && y <= height - 1;
        if (inside && ticks.stream().allMatch(other -> Math.abs(other.pixel() - y) >= spacing)) {
            boolean thousands = hertz >= 1000;
            ticks.add(new Tick(hertz, y, plain(thousands ? hertz / 1000 : hertz, locale) + (thousands ? "k" : "")));
        }
    }

    private static String plain(double value, Locale locale) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
