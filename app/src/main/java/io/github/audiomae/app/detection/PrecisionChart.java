package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.detection.ClassPrecision;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.ScoreFit;
import io.github.audiomae.detection.Verdict;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Precision against threshold, with its interval; the fitted probability against score; a dot for each judged
/// detection, right ones at the top; and the score from which nine of ten are right, with its interval.
final class PrecisionChart extends CanvasPane {
    private static final double EDGE = 6;
    private static final double DOT = 4;
    private static final double NINE_OF_TEN = 0.9;

    private final ObservableValue<PrecisionViewModel.@Nullable Shown> shown;
    private final ObservableValue<Boolean> dark;

    PrecisionChart(ObservableValue<PrecisionViewModel.@Nullable Shown> shown, ObservableValue<Boolean> dark) {
        this.shown = shown;
        this.dark = dark;
        setId("precision-chart");
        redrawOn(shown, dark);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PrecisionViewModel.Shown now = shown.getValue();
        if (now == null) {
            return;
        }
        PlotColours colours = PlotColours.of(dark.getValue());
        Color result = colours.accent();
        Axes axes = new Axes(width, height);
        g.setStroke(colours.tick());
        g.setLineWidth(1);
        g.strokeLine(axes.x(0), axes.y(0), axes.x(1), axes.y(0));
        g.strokeLine(axes.x(0), axes.y(0), axes.x(0), axes.y(1));
        g.setLineDashes(2, 3);
        g.strokeLine(axes.x(0), axes.y(NINE_OF_TEN), axes.x(1), axes.y(NINE_OF_TEN));
        g.setLineDashes();
        points(g, now.precision(), axes, colours);
        now.nineOfTen().ifPresent(found -> score(g, found, axes, result));
        now.precision().fit().ifPresent(fit -> curve(g, fit, axes, result));
        for (DetectedEvent event : now.judged()) {
            boolean right = event.verdict() == Verdict.ACCEPTED;
            g.setFill(VerdictGlyph.colour(right ? Verdict.ACCEPTED : Verdict.REJECTED, dark.getValue()));
            double y = right ? axes.y(1) - DOT : axes.y(0) + DOT;
            g.fillOval(axes.x(event.score()) - DOT / 2, y - DOT / 2, DOT, DOT);
        }
    }

    /// Precision from each threshold on, as a line in a band.
    private static void points(GraphicsContext g, ClassPrecision precision, Axes axes, PlotColours colours) {
        List<ClassPrecision.Point> known =
                precision.at().stream().filter(point -> point.right().of() > 0).toList();
        int count = known.size();
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            ClassPrecision.Point point = known.get(i);
            x[i] = axes.x(point.threshold());
            y[i] = axes.y(point.right().low());
            x[2 * count - 1 - i] = x[i];
            y[2 * count - 1 - i] = axes.y(point.right().high());
        }
        g.setFill(colours.wave().deriveColor(0, 1, 1, 0.25));
        g.fillPolygon(x, y, 2 * count);
        g.setStroke(colours.text());
        g.setLineWidth(1.5);
        g.beginPath();
        for (int i = 0; i < count; i++) {
            double at = axes.y(known.get(i).right().share());
            if (i == 0) {
                g.moveTo(x[i], at);
            } else {
                g.lineTo(x[i], at);
            }
        }
        g.stroke();
    }

    private static void score(GraphicsContext g, ScoreFit.ScoreInterval found, Axes axes, Color colour) {
        g.setFill(colour.deriveColor(0, 1, 1, 0.2));
        g.fillRect(axes.x(found.low()), axes.y(1), axes.x(found.high()) - axes.x(found.low()), axes.y(0) - axes.y(1));
        g.setStroke(colour);
        g.setLineWidth(1.5);
        g.strokeLine(axes.x(found.score()), axes.y(0), axes.x(found.score()), axes.y(1));
    }

    private static void curve(GraphicsContext g, ScoreFit fit, Axes axes, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1);
        g.beginPath();
        for (double x = axes.x(0); x <= axes.x(1); x++) {
            double y = axes.y(fit.probability(axes.score(x)));
            if (x == axes.x(0)) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    /// Scores from 0 to 1 to the right, shares from 0 to 1 upwards.
    private record Axes(double width, double height) {
        double x(double score) {
            return EDGE + score * (width - 2 * EDGE);
        }

        double y(double share) {
            return height - 2 * EDGE + share * (4 * EDGE - height);
        }

        double score(double x) {
            return (x - EDGE) / (width - 2 * EDGE);
        }
    }
}
