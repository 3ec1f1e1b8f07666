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
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figure of a sweep: masked error with the best simple guess, and score and rank of a class, against the mask
/// ratio. Lines are medians over seeds and sounds, bands their middle halves.
public final class SweepFigure {
    private static final ValueRange RATIOS = new ValueRange(0, 1);
    private static final String RATIO = "mask ratio";

    private SweepFigure() {}

    /// Draws the points of one or several sounds.
    ///
    /// @param title headline
    /// @param caption facts below; what lines and bands are is added
    /// @param points at least one
    public static ChartFigure of(String title, List<String> caption, List<SweepPoint> points) {
        return of(title, caption, points, 0);
    }

    /// The same for another class that was followed.
    ///
    /// @param followed place of the class among the highest of the whole sound, from 0
    public static ChartFigure of(String title, List<String> caption, List<SweepPoint> points, int followed) {
        List<Series> errors = new ArrayList<>();
        List<Series> scores = new ArrayList<>();
        List<Series> ranks = new ArrayList<>();
        Set<SweepKind> kinds = points.stream()
                .map(point -> point.step().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SweepKind.class)));
        for (SweepKind kind : kinds) {
            String name = EnumWord.of(kind);
            Series.Style style = style(kind);
            errors.add(series("", style.asDashed(), kind, points, SweepPoint::bestGuessMse)
                    .withoutBand());
            errors.add(series(name, style, kind, points, SweepPoint::maskedMse));
            scores.add(series(name, style, kind, points, point -> point.scoreOf(followed)));
            ranks.add(series(name, style, kind, points, point -> point.rankOf(followed)));
        }
        List<Chart> charts = new ArrayList<>();
        charts.add(new Chart("Masked MSE", RATIO, RATIOS, Chart.fitting(errors), errors));
        if (points.stream().anyMatch(point -> point.classes().isPresent())) {
            String of = followed == 0 ? "the highest class of the whole sound" : label(points, followed);
            charts.add(new Chart("Score of " + of, RATIO, RATIOS, new ValueRange(0, 1.02), scores));
            charts.add(new Chart("Rank of " + of + " (1 = highest)", RATIO, RATIOS, Chart.fitting(ranks), ranks));
        }
        List<String> facts = new ArrayList<>(caption);
        facts.add("lines are medians, bands middle halves");
        facts.add("dashed: the best simple guess");
        return new ChartFigure(title, facts, charts);
    }

    private static String label(List<SweepPoint> points, int followed) {
        return points.stream()
                .flatMap(point -> point.classes().stream())
                .map(classes -> classes.followed().get(followed).tag().label())
                .findFirst()
                .orElse("");
    }

    private static Series.Style style(SweepKind kind) {
        return switch (kind) {
            case RANDOM -> Series.Style.BLUE;
            case TIME -> Series.Style.VERMILION;
            case FREQUENCY -> Series.Style.GREEN;
        };
    }

    private static Series series(
            String name,
            Series.Style style,
            SweepKind kind,
            List<SweepPoint> points,
            Function<SweepPoint, OptionalDouble> quantity) {
        SweepCurve curve = SweepCurve.of(kind, points, quantity);
        return new Series(name, style, curve.ratios(), curve.median(), curve.low(), curve.high());
    }
}
