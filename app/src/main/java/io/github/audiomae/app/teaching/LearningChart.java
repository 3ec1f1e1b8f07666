package io.github.audiomae.app.teaching;

import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.head.HeadReport;
import io.github.audiomae.head.HeadReport.CurvePoint;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The mean average precision against the number of labels of each class, on a logarithmic axis; a dashed line is the
/// baseline of the nearest labelled windows.
final class LearningChart extends ReportChart {
    private static final double DOT = 2.5;
    private static final double HEIGHT = 96;

    LearningChart(ObservableValue<@Nullable HeadReport> report, ObservableValue<Boolean> dark) {
        super("teach-curve", report, dark);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    @Override
    void draw(GraphicsContext g, HeadReport now, PlotColours colours, double width, double height) {
        if (now.learningCurve().isEmpty()) {
            return;
        }
        UnitFrame frame = new UnitFrame(width, height);
        frame.draw(g, colours);
        Double nearest = now.nearestNeighbours();
        if (nearest != null) {
            frame.dashed(g, colours, nearest, nearest);
        }
        List<CurvePoint> curve = now.learningCurve();
        double[] x = new double[curve.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = x(curve, i, frame);
            y[i] = frame.y(curve.get(i).macroAveragePrecision());
            frame.tick(g, colours, x[i], String.valueOf(curve.get(i).windowsPerClass()));
        }
        g.setStroke(colours.accent());
        g.setFill(colours.accent());
        g.setLineWidth(1.6);
        g.strokePolyline(x, y, x.length);
        for (int i = 0; i < x.length; i++) {
            g.fillOval(x[i] - DOT, y[i] - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private static double x(List<CurvePoint> curve, int point, UnitFrame frame) {
        double last = Math.log(curve.getLast().windowsPerClass());
        double share = last == 0 ? 0.5 : Math.log(curve.get(point).windowsPerClass()) / last;
        return frame.x(share);
    }
}
