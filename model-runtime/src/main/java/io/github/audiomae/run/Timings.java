package io.github.audiomae.run;

import java.util.Arrays;

/// Wall times of several runs of the same work.
public final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final double[] sorted;

    private Timings(double[] millis) {
        if (millis.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /// Wraps times that were measured elsewhere.
    ///
    /// @param millis in any order, at least one
    public static Timings of(double... millis) {
        return new Timings(millis);
    }

    /// Runs the work and measures it.
    ///
    /// @param warmUps number of runs before, not measured
    /// @param runs number of measured runs, at least one
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public static Timings measure(int warmUps, int runs, CancellationToken token, Runnable work) {
        double[] millis = new double[runs];
        for (int run = -warmUps; run < runs; run++) {
            token.throwIfCancelled();
            long start = System.nanoTime();
            work.run();
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
        }
        return new Timings(millis);
    }

    /// The median in milliseconds; the mean of the two middle ones if the number of runs is even.
    public double medianMillis() {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /// The milliseconds that a share of the runs did not exceed (nearest rank).
    ///
    /// @param share 0 … 1
    public double quantileMillis(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    /// Milliseconds of the shortest run.
    public double fastestMillis() {
        return sorted[0];
    }

    /// Milliseconds of the longest run.
    public double slowestMillis() {
        return sorted[sorted.length - 1];
    }
}
