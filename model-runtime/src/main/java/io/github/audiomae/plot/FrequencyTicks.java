package io.github.audiomae.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Ticks along frequency.
public final class FrequencyTicks {
    /// Preferred frequencies, in order of preference.
    private static final int[] HERTZ = {1000, 200, 4000, 500, 2000, 7000, 100, 3000, 5500};

    private FrequencyTicks() {}

    /// As many ticks as there is room for, preferred frequencies first; labels have no unit, and `k` for thousands.
    ///
    /// @param band the frequencies from bottom to top
    /// @param height pixels for all of them
    /// @param spacing least distance of two ticks in pixels
    /// @param locale of the numbers
    public static List<Tick> of(FrequencyBand band, double height, double spacing, Locale locale) {
        List<Tick> ticks = new ArrayList<>();
        int[] wanted = band.isEven() ? multiples(band, height, spacing) : HERTZ;
        for (int hertz : wanted) {
            add(ticks, band, height, spacing, hertz, locale);
        }
        if (ticks.size() < 3) {
            for (int hertz : multiples(band, height, spacing)) {
                add(ticks, band, height, spacing, hertz, locale);
            }
        }
        return ticks;
    }

    private static void add(
            List<Tick> ticks, FrequencyBand band, double height, double spacing, int hertz, Locale locale) {
        double y = band.y(hertz, height);
        boolean inside = y >= spacing / 3 && y <= height - 1;
        if (inside && ticks.stream().allMatch(other -> Math.abs(other.pixel() - y) >= spacing)) {
            ticks.add(new Tick(hertz, y, hertz < 1000 ? Integer.toString(hertz) : kilo(hertz, locale) + "k"));
        }
    }

    /// Equal steps over the whole band, as small as there is room for.
    private static int[] multiples(FrequencyBand band, double height, double spacing) {
        double low = band.hertzAt(height, height);
        double high = band.hertzAt(0, height);
        int step = (int) Math.max(1, RoundStep.atLeast((high - low) * spacing / Math.max(height, 1)));
        return IntStream.rangeClosed((int) (low / step), (int) (high / step))
                .map(multiple -> multiple * step)
                .filter(hertz -> hertz >= low)
                .toArray();
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
            double span = axis.highHz() - axis.lowHz();
            double step = RoundStep.atLeast(span * spacing / Math.max(height, 1));
            for (double hertz = Math.ceil(axis.lowHz() / step) * step; hertz <= axis.highHz(); hertz += step) {
                add(ticks, axis, height, spacing, hertz, locale);
            }
        }
        return ticks;
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
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private static String kilo(int hertz, Locale locale) {
        String plain = BigDecimal.valueOf(hertz, 3).stripTrailingZeros().toPlainString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
