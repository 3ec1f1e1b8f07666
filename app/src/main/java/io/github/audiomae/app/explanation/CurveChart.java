package io.github.audiomae.app.explanation;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.explanation.Curve;
import io.github.audiomae.explanation.EvidenceCurves;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The score of a class as patches are hidden, or shown, in three orders: the evidence, the loudest, and the band of
/// the random ones.
final class CurveChart extends CanvasPane {
    private static final double TOP = 4;
    private static final double BOTTOM = 4;
    private static final Color AMBER = Color.web("#e0a34a");

    private final ObservableValue<@Nullable EvidenceCurves> curves;
    private final boolean deletes;
    private final ObservableValue<PlotColours> colours;

    /// @param deletes whether patches are hidden; otherwise they are shown
    CurveChart(
            ObservableValue<@Nullable EvidenceCurves> curves, boolean deletes, ObservableValue<PlotColours> colours) {
        this.curves = curves;
        this.deletes = deletes;
        this.colours = colours;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(72);
        setPrefHeight(72);
        setMinWidth(0);
        setPrefWidth(120);
        redrawOn(curves, colours);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PlotColours now = colours.getValue();
        g.setStroke(now.tick());
        g.setLineWidth(1);
        g.strokeLine(0.5, TOP, 0.5, height - BOTTOM);
        g.strokeLine(0.5, height - BOTTOM + 0.5, width, height - BOTTOM + 0.5);
        EvidenceCurves shown = curves.getValue();
        if (shown == null) {
            return;
        }
        random(g, shown.random(), width, height);
        line(g, deletes ? shown.loudestDeletion() : shown.loudestInsertion(), AMBER, width, height);
        line(g, deletes ? shown.deletion() : shown.insertion(), now.accent(), width, height);
    }

    /// Hiding in a random order is showing in the reversed one.
    private void random(GraphicsContext g, List<Curve> orders, double width, double height) {
        int points = orders.getFirst().shares().length;
        double[] x = new double[2 * points];
        double[] y = new double[2 * points];
        for (int i = 0; i < points; i++) {
            int point = deletes ? points - 1 - i : i;
            double share = orders.getFirst().shares()[i];
            double low = orders.stream()
                    .mapToDouble(curve -> curve.scores()[point])
                    .min()
                    .orElse(0);
            double high = orders.stream()
                    .mapToDouble(curve -> curve.scores()[point])
                    .max()
                    .orElse(0);
            x[i] = share * width;
            y[i] = y(high, height);
            x[2 * points - 1 - i] = x[i];
            y[2 * points - 1 - i] = y(low, height);
        }
        g.setFill(Color.web("#7d879c", 0.45));
        g.fillPolygon(x, y, x.length);
    }

    private static void line(GraphicsContext g, Curve curve, Color colour, double width, double height) {
        double[] x = new double[curve.shares().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = curve.shares()[i] * width;
            y[i] = y(curve.scores()[i], height);
        }
        g.setStroke(colour);
        g.setLineWidth(1.6);
        g.strokePolyline(x, y, x.length);
    }

    private static double y(double score, double height) {
        return TOP + (1 - Math.clamp(score, 0, 1)) * (height - TOP - BOTTOM);
    }
}
