package io.github.audiomae.app.teaching;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.head.HeadReport;
import io.github.audiomae.head.HeadReport.CurvePoint;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The mean average precision against the number of labels of each class, on a logarithmic axis; a dashed line is the
/// baseline of the nearest labelled windows.
final class LearningChart extends CanvasPane {
    private static final double TOP = 6;
    private static final double BOTTOM = 16;
    private static final double LEFT = 26;
    private static final double RIGHT = 12;
    private static final double DOT = 2.5;
    private static final double HEIGHT = 96;

    private final ObservableValue<@Nullable HeadReport> report;
    private final ObservableValue<Boolean> dark;

    LearningChart(ObservableValue<@Nullable HeadReport> report, ObservableValue<Boolean> dark) {
        this.report = report;
        this.dark = dark;
        setId("teach-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        redrawOn(report, dark);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        HeadReport now = report.getValue();
        if (now == null || now.learningCurve().isEmpty()) {
            return;
        }
        PlotColours colours = PlotColours.of(dark.getValue());
        axes(g, now.learningCurve(), colours, width, height);
        Double nearest = now.nearestNeighbours();
        if (nearest != null) {
            g.setStroke(colours.label());
            g.setLineDashes(4, 3);
            g.strokeLine(LEFT, y(nearest, height), width - RIGHT, y(nearest, height));
            g.setLineDashes();
        }
        double[] x = new double[now.learningCurve().size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = x(now.learningCurve(), i, width);
            y[i] = y(now.learningCurve().get(i).macroAveragePrecision(), height);
        }
        g.setStroke(colours.accent());
        g.setFill(colours.accent());
        g.setLineWidth(1.6);
        g.strokePolyline(x, y, x.length);
        for (int i = 0; i < x.length; i++) {
            g.fillOval(x[i] - DOT, y[i] - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private static void axes(
            GraphicsContext g, List<CurvePoint> curve, PlotColours colours, double width, double height) {
        g.setStroke(colours.tick());
        g.setLineWidth(1);
        g.strokeLine(LEFT - 0.5, TOP, LEFT - 0.5, height - BOTTOM);
        g.strokeLine(LEFT, height - BOTTOM + 0.5, width - RIGHT, height - BOTTOM + 0.5);
        g.setFill(colours.label());
        g.setFont(Font.font(11));
        g.fillText("1", LEFT - 12, TOP + 8);
        g.fillText("0", LEFT - 12, height - BOTTOM);
        for (int i = 0; i < curve.size(); i++) {
            String words = String.valueOf(curve.get(i).windowsPerClass());
            g.fillText(words, x(curve, i, width) - 3.2 * words.length(), height - 3);
        }
    }

    private static double x(List<CurvePoint> curve, int point, double width) {
        double last = Math.log(curve.getLast().windowsPerClass());
        double share = last == 0 ? 0.5 : Math.log(curve.get(point).windowsPerClass()) / last;
        return LEFT + 6 + share * (width - LEFT - RIGHT - 12);
    }

    private static double y(double value, double height) {
        return TOP + (1 - Math.clamp(value, 0, 1)) * (height - TOP - BOTTOM);
    }
}
