package io.github.audiomae.recordings;

import io.github.audiomae.figure.Chart;
import io.github.audiomae.figure.ChartFigure;
import io.github.audiomae.figure.Series;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;

/// Surprise and novelty of a recording as a figure.
public final class SurpriseFigure {
    /// The usual name of its file.
    public static final String FILE = "surprise.png";

    private SurpriseFigure() {}

    /// Both curves over the time of the recording.
    ///
    /// @param caption facts below
    /// @param novelty of its steps
    public static ChartFigure of(String title, List<String> caption, SurpriseCurve novelty) {
        return new ChartFigure(
                title,
                caption,
                List.of(
                        chart("Surprise", "sum over all bands", SurpriseCurve.sums(novelty.steps())),
                        chart("Novelty: how unusual here", "distance from the mean surprise", novelty)));
    }

    private static Chart chart(String name, String line, SurpriseCurve curve) {
        List<SurpriseStep> steps = curve.steps();
        double[] x = steps.stream().mapToDouble(SurpriseStep::middleSeconds).toArray();
        List<Series> lines = List.of(Series.line(line, Series.Style.BLUE, x, curve.values()));
        double end = steps.isEmpty() ? 1 : steps.getLast().span().endSeconds();
        return new Chart(name, "time in seconds", new ValueRange(0, end), Chart.fitting(lines), lines);
    }
}
