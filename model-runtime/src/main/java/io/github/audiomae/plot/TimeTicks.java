package io.github.audiomae.plot;

import io.github.audiomae.audio.ClockTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Ticks along time, with as many decimals as their distance needs.
public final class TimeTicks {
    /// Steps of a second or more are those of a clock.
    private static final int[] CLOCK_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
    };

    /// Enough decimals for single samples.
    private static final int MOST_DECIMALS = 5;

    private TimeTicks() {}

    /// The ticks from left to right.
    ///
    /// @param from seconds at the left end
    /// @param to seconds at the right end, > `from`
    /// @param width pixels between them
    /// @param spacing least distance of two ticks in pixels
    /// @param locale of the numbers
    public static List<Tick> of(double from, double to, double width, double spacing, Locale locale) {
        double step = step((to - from) * spacing / Math.max(width, 1));
        int decimals = decimals(step);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9; i++) {
            double seconds = i * step;
            double x = (seconds - from) / (to - from) * width;
            ticks.add(new Tick(seconds, x, ClockTime.text(seconds, decimals, locale)));
        }
        return ticks;
    }

    /// Decimals that tell neighbouring ticks apart.
    static int decimals(double step) {
        return (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, MOST_DECIMALS);
    }

    /// The smallest step of a clock that is at least `least` seconds.
    static double step(double least) {
        if (least <= 0.5) {
            return RoundStep.atLeast(least);
        }
        for (int step : CLOCK_STEPS) {
            if (step >= least * (1 - 1e-9)) {
                return step;
            }
        }
        int day = CLOCK_STEPS[CLOCK_STEPS.length - 1];
        return day * RoundStep.atLeast(least / day);
    }
}
