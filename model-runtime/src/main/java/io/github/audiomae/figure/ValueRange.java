package io.github.audiomae.figure;

import java.util.Arrays;

/// The values that the ends of a colour scale stand for.
///
/// @param low value of the first colour
/// @param high value of the last colour, > `low`
record ValueRange(double low, double high) {
    ValueRange {
        if (!(high > low)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /// From the 2nd to the 99.9th percentile, rounded outwards to multiples of `step`: a few extreme cells must
    /// not take the contrast from all others (mel filter 3 alone, always at the floor, is 0.8 % of them).
    static ValueRange around(double[] values, double step) {
        if (values.length == 0) {
            return new ValueRange(-step, step);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = Math.floor(quantile(sorted, 0.02) / step) * step;
        double high = Math.ceil(quantile(sorted, 0.999) / step) * step;
        return new ValueRange(low, high > low ? high : low + step);
    }

    /// Symmetric about zero, reaching the 99th percentile of the magnitudes of those values that are not zero.
    static ValueRange aroundZero(double[] values, double step) {
        double[] magnitudes = Arrays.stream(values)
                .map(Math::abs)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        double reach = magnitudes.length == 0 ? step : quantile(magnitudes, 0.99);
        double rounded = Math.max(step, Math.ceil(reach / step) * step);
        return new ValueRange(-rounded, rounded);
    }

    /// 0 at the low end, 1 at the high end.
    double unit(double value) {
        return (value - low) / (high - low);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
