package io.github.audiomae.sweep;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;

/// A quantity against the mask ratio, for one kind of mask: the median and the middle half over seeds and sounds. The
/// arrays are not copied and must not be changed.
///
/// @param kind of the masks
/// @param ratios ascending
/// @param low the first quartile at each ratio; NaN where nothing is defined
/// @param median the same
/// @param high the third quartile
public record SweepCurve(SweepKind kind, double[] ratios, double[] low, double[] median, double[] high) {
    /// The curve of all points of a kind.
    ///
    /// @param points also of other kinds, which do not count
    /// @param quantity of a point; empty where it is not defined
    public static SweepCurve of(
            SweepKind kind, List<SweepPoint> points, Function<SweepPoint, OptionalDouble> quantity) {
        List<SweepPoint> own =
                points.stream().filter(point -> point.step().kind() == kind).toList();
        double[] ratios = new TreeSet<>(
                        own.stream().map(point -> point.step().ratio()).toList())
                .stream().mapToDouble(Double::doubleValue).toArray();
        double[][] quartiles = new double[3][ratios.length];
        for (int i = 0; i < ratios.length; i++) {
            double ratio = ratios[i];
            double[] sorted = own.stream()
                    .filter(point -> point.step().ratio() == ratio)
                    .map(quantity)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            for (int quarter = 0; quarter < 3; quarter++) {
                quartiles[quarter][i] = quantile(sorted, (quarter + 1) / 4.0);
            }
        }
        return new SweepCurve(kind, ratios, quartiles[0], quartiles[1], quartiles[2]);
    }

    /// Linear between neighbours; NaN of nothing.
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
