package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.MelAxis;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Marks along an axis, never closer than asked, always at round values.
///
/// @param pixel where, from the left or from the top
/// @param label what it says
record Tick(double pixel, String label) {
    private static final double[] STEPS = {1, 2, 5};

    /// Frequencies a person looks for, the most wanted first.
    private static final int[] HERTZ = {1000, 200, 4000, 500, 2000, 7000, 100, 3000, 5500};

    /// Seconds along the bottom.
    ///
    /// @param from seconds at the left end
    /// @param to seconds at the right end, > `from`
    /// @param width pixels between them
    /// @param spacing least pixels between two marks
    static List<Tick> seconds(double from, double to, double width, double spacing) {
        double step = step((to - from) * spacing / Math.max(width, 1));
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i++) {
            double x = (i * step - from) / (to - from) * width;
            ticks.add(new Tick(x, clock(i * step, to, decimals)));
        }
        return ticks;
    }

    /// Hertz along the side, on the mel axis.
    ///
    /// @param height pixels for all 128 mel bins
    /// @param spacing least pixels between two marks
    static List<Tick> hertz(double height, double spacing) {
        List<Tick> ticks = new ArrayList<>();
        for (int hertz : HERTZ) {
            double y = height * (1 - MelAxis.position(hertz) / SpectrogramWindow.MEL_BINS);
            if (y >= spacing / 3 && ticks.stream().allMatch(other -> Math.abs(other.pixel - y) >= spacing)) {
                ticks.add(new Tick(y, hertz < 1000 ? Integer.toString(hertz) : kilo(hertz)));
            }
        }
        return ticks;
    }

    private static String kilo(int hertz) {
        return hertz % 1000 == 0 ? hertz / 1000 + "k" : String.format(Locale.ROOT, "%.1fk", hertz / 1000.0);
    }

    /// `3 s` in short sounds, `1:03` in long ones, `1:00:03` in very long ones.
    private static String clock(double seconds, double end, int decimals) {
        if (end < 100) {
            return String.format(Locale.ROOT, "%." + decimals + "f s", seconds);
        }
        long whole = (long) Math.floor(seconds + 1e-9);
        String fraction = decimals == 0
                ? ""
                : String.format(Locale.ROOT, "%." + decimals + "f", seconds - whole)
                        .substring(1);
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
