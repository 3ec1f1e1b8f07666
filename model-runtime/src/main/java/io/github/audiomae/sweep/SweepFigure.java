package io.github.audiomae.sweep;

import io.github.audiomae.figure.Chart;
import io.github.audiomae.figure.ChartFigure;
import io.github.audiomae.figure.Series;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.plot.ValueRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figure of a sweep: masked error with the best simple guess, and the score of the class that is highest for the
/// whole sound, against the mask ratio. Lines are medians over seeds and sounds, bands their middle halves.
public final class SweepFigure {
    private static final ValueRange RATIOS = new ValueRange(0, 1);

    private SweepFigure() {}

    /// Draws the points of one or several sounds.
    ///
    /// @param title headline
    /// @param caption facts below; what lines and bands are is added
    /// @param points at least one
    public static ChartFigure of(String title, List<String> caption, List<SweepPoint> points) {
        List<Series> errors = new ArrayList<>();
        List<Series> scores = new ArrayList<>();
        Set<SweepKind> kinds = points.stream()
                .map(point -> point.step().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SweepKind.class)));
        for (SweepKind kind : kinds) {
            List<SweepPoint> own =
                    points.stream().filter(point -> point.step().kind() == kind).toList();
            Series.Style style = style(kind);
            errors.add(
                    series("", style.asDashed(), own, SweepPoint::bestGuessMse).withoutBand());
            errors.add(series(EnumWord.of(kind), style, own, SweepPoint::maskedMse));
            scores.add(series(EnumWord.of(kind), style, own, SweepFigure::scoreOfWhole));
        }
        List<Chart> charts = new ArrayList<>();
        charts.add(new Chart("Masked MSE", "mask ratio", RATIOS, Chart.fitting(errors), errors));
        if (points.stream().anyMatch(point -> point.classes().isPresent())) {
            charts.add(new Chart(
                    "Score of the highest class of the whole sound",
                    "mask ratio",
                    RATIOS,
                    new ValueRange(0, 1.02),
                    scores));
        }
        List<String> facts = new ArrayList<>(caption);
        facts.add("lines are medians, bands middle halves");
        facts.add("dashed: the best simple guess");
        return new ChartFigure(title, facts, charts);
    }

    private static OptionalDouble scoreOfWhole(SweepPoint point) {
        return point.classes().isPresent()
                ? OptionalDouble.of(point.classes().get().whole().score())
                : OptionalDouble.empty();
    }

    private static Series.Style style(SweepKind kind) {
        return switch (kind) {
            case RANDOM -> Series.Style.BLUE;
            case TIME -> Series.Style.VERMILION;
            case FREQUENCY -> Series.Style.GREEN;
        };
    }

    private static Series series(
            String name, Series.Style style, List<SweepPoint> points, Function<SweepPoint, OptionalDouble> value) {
        double[] ratios = new TreeSet<>(
                        points.stream().map(point -> point.step().ratio()).toList())
                .stream().mapToDouble(Double::doubleValue).toArray();
        double[][] quartiles = new double[3][ratios.length];
        for (int i = 0; i < ratios.length; i++) {
            double ratio = ratios[i];
            double[] sorted = points.stream()
                    .filter(point -> point.step().ratio() == ratio)
                    .map(value)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            for (int quarter = 0; quarter < 3; quarter++) {
                quartiles[quarter][i] = quantile(sorted, (quarter + 1) / 4.0);
            }
        }
        return new Series(name, style, ratios, quartiles[1], quartiles[0], quartiles[2]);
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
