package io.github.audiomae.app.sweep;

import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.sweep.SweepCurve;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where the points of a sweep lie in a chart: the mask ratio to the right, the quantity upwards; ranks on a
/// logarithmic axis, the highest class at the top.
///
/// @param dots all points whose quantity is defined, by ratio, kind and seed
/// @param quantity what is shown
/// @param most the value at the end of the axis away from 0, or from rank 1
/// @param width of the plot, in pixels
/// @param height of the plot
record HowFarPlot(List<Dot> dots, Quantity quantity, double most, double width, double height) {
    /// Kinds at the same ratio are so far apart, in pixels.
    private static final double APART = 4;

    /// A pointer so far from a dot still means it, in pixels.
    private static final double REACH = 9;

    /// A point in the chart.
    ///
    /// @param x from the left of the plot, in pixels
    /// @param y from its top
    record Dot(SweepScan.Found found, double x, double y) {}

    static HowFarPlot of(Swept swept, Quantity quantity, int followed, double width, double height) {
        double most = most(swept.all(), quantity, followed);
        HowFarPlot empty = new HowFarPlot(List.of(), quantity, most, width, height);
        List<Dot> dots = new ArrayList<>();
        for (SweepScan.Found found : swept.points()) {
            SweepPoint point = found.point();
            OptionalDouble value = quantity.of(point, followed);
            if (value.isPresent()) {
                double x = empty.x(point.step().ratio(), point.step().kind());
                dots.add(new Dot(found, x, empty.y(value.getAsDouble())));
            }
        }
        dots.sort(Comparator.comparingDouble(Dot::x).thenComparingDouble(Dot::y));
        return new HowFarPlot(List.copyOf(dots), quantity, most, width, height);
    }

    private static double most(List<SweepPoint> points, Quantity quantity, int followed) {
        double highest = points.stream()
                .map(point -> quantity.of(point, followed))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(1);
        return switch (quantity) {
            case ERROR ->
                Arrays.stream(SweepKind.values())
                                .map(kind -> SweepCurve.of(kind, points, SweepPoint::bestGuessMse))
                                .flatMapToDouble(guess -> Arrays.stream(guess.median()))
                                .reduce(highest, Math::max)
                        * 1.05;
            case SCORE -> 1;
            case RANK -> Math.max(10, highest);
        };
    }

    /// The place of a mask ratio, a little to the side for each kind.
    double x(double ratio, SweepKind kind) {
        return ratio * width + (kind.ordinal() - 1) * APART;
    }

    /// The place of a value.
    double y(double value) {
        double share = quantity == Quantity.RANK ? 1 - Math.log(value) / Math.log(most) : value / most;
        return (1 - Math.clamp(share, 0, 1)) * height;
    }

    /// The point that a pointer means.
    Optional<Dot> near(double x, double y) {
        return dots.stream()
                .filter(dot -> Math.hypot(dot.x - x, dot.y - y) <= REACH)
                .min(Comparator.comparingDouble(dot -> Math.hypot(dot.x - x, dot.y - y)));
    }
}
