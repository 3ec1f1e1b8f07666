package io.github.audiomae.recordings;

import io.github.audiomae.figure.Chart;
import io.github.audiomae.figure.ChartFigure;
import io.github.audiomae.figure.Series;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;

/// The novelty curve of a recording as a figure.
public final class SurpriseFigure {
    /// The usual name of its file.
    public static final String FILE = "surprise.png";

    private SurpriseFigure() {}

    /// The curve over the time of the recording.
    ///
    /// @param caption facts below
    /// @param steps in order of time
    public static ChartFigure of(String title, List<String> caption, List<SurpriseStep> steps) {
        double[] x = steps.stream().mapToDouble(SurpriseStep::middleSeconds).toArray();
        double[] y = steps.stream().mapToDouble(SurpriseStep::sum).toArray();
        List<Series> lines = List.of(Series.line("sum over all bands", Series.Style.BLUE, x, y));
        double end = steps.isEmpty() ? 1 : steps.getLast().span().endSeconds();
        return new ChartFigure(
                title,
                caption,
                List.of(new Chart("Surprise", "time in seconds", new ValueRange(0, end), Chart.fitting(lines), lines)));
    }
}
