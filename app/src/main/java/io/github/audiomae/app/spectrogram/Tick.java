package io.github.audiomae.app.spectrogram;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Marks along an axis, never closer than asked, always at round values.
///
/// @param pixel where, from the left or from the top
/// @param label what it says
record Tick(double pixel, String label) {
    private static final double[] STEPS = {1, 2, 5};

    /// From a second on, steps are those of a clock.
    private static final int[] CLOCK_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
    };

    /// A sample of the sound lasts no shorter.
    private static final int MOST_DECIMALS = 5;

    /// Frequencies a person looks for, the most wanted first.
    private static final int[] HERTZ = {1000, 200, 4000, 500, 2000, 7000, 100, 3000, 5500};

    /// Seconds along the bottom.
    ///
    /// @param from seconds at the left end
    /// @param to seconds at the right end, > `from`
    /// @param width pixels between them
    /// @param spacing least pixels between two marks
    /// @param locale of the numbers
    static List<Tick> seconds(double from, double to, double width, double spacing, Locale locale) {
        double step = timeStep((to - from) * spacing / Math.max(width, 1));
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, MOST_DECIMALS);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i++) {
            double x = (i * step - from) / (to - from) * width;
            ticks.add(new Tick(x, clock(i * step, to, decimals, locale)));
        }
        return ticks;
    }

    /// Hertz along the side.
    ///
    /// @param band the frequencies from bottom to top
    /// @param height pixels for all of them
    /// @param spacing least pixels between two marks
    /// @param locale of the numbers
    static List<Tick> hertz(FrequencyBand band, double height, double spacing, Locale locale) {
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
        if (inside && ticks.stream().allMatch(other -> Math.abs(other.pixel - y) >= spacing)) {
            ticks.add(new Tick(y, hertz < 1000 ? Integer.toString(hertz) : kilo(hertz, locale)));
        }
    }

    /// Equal steps over the whole band, as narrow as there is room for.
    private static int[] multiples(FrequencyBand band, double height, double spacing) {
        double low = band.hertzAt(height, height);
        double high = band.hertzAt(0, height);
        int step = (int) Math.max(1, step((high - low) * spacing / Math.max(height, 1)));
        return IntStream.rangeClosed((int) (low / step), (int) (high / step))
                .map(multiple -> multiple * step)
                .filter(hertz -> hertz >= low)
                .toArray();
    }

    private static String kilo(int hertz, Locale locale) {
        String plain = BigDecimal.valueOf(hertz, 3).stripTrailingZeros().toPlainString();
        return plain.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator()) + "k";
    }

    private static double timeStep(double least) {
        if (least <= 0.5) {
            return step(least);
        }
        for (int step : CLOCK_STEPS) {
            if (step >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return CLOCK_STEPS[CLOCK_STEPS.length - 1] * step(least / CLOCK_STEPS[CLOCK_STEPS.length - 1]);
    }

    /// `3 s` in short sounds, `1:03` in long ones, `1:00:03` in very long ones.
    private static String clock(double seconds, double end, int decimals, Locale locale) {
        if (end < 100) {
            return String.format(locale, "%." + decimals + "f s", seconds);
        }
        long whole = (long) Math.floor(seconds + 1e-9);
        String fraction = decimals == 0
                ? ""
                : String.format(locale, "%." + decimals + "f", seconds - whole).substring(1);
        String tail = String.format(Locale.ROOT, "%02d%s", whole % 60, fraction);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%s", whole / 3600, whole / 60 % 60, tail)
                : whole / 60 + ":" + tail;
    }

    private static double step(double least) {
        for (double power = Math.pow(10, Math.floor(Math.log10(least))); ; power *= 10) {
            for (double step : STEPS) {
                if (step * power >= least * (1 - 1e-9)) {
                    return step * power;
                }
            }
        }
    }
}
