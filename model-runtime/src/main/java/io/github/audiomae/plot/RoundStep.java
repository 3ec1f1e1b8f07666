package io.github.audiomae.plot;

/// Steps between ticks: 1, 2 or 5 times a power of ten.
final class RoundStep {
    private static final double[] STEPS = {1, 2, 5};

    private RoundStep() {}

    /// The smallest step that is at least `least`, > 0.
    static double atLeast(double least) {
        for (double power = Math.pow(10, Math.floor(Math.log10(least))); ; power *= 10) {
            for (double step : STEPS) {
                if (step * power >= least * (1 - 1e-9)) {
                    return step * power;
                }
            }
        }
    }
}
