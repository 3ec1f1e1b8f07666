package io.github.audiomae.app.teaching;

import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.evaluation.Reliability;
import io.github.audiomae.head.HeadReport;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// The share of right answers against the score, as dots whose area grows with the logarithm of the number of scores; a
/// dashed line where both are equal.
final class ReliabilityChart extends ReportChart {
    private static final double HEIGHT = 120;
    private static final double DOT = 1.3;

    ReliabilityChart(ObservableValue<@Nullable HeadReport> report, ObservableValue<Boolean> dark) {
        super("teach-reliability", report, dark);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    @Override
    void draw(GraphicsContext g, HeadReport now, PlotColours colours, double width, double height) {
        UnitFrame frame = new UnitFrame(width, height);
        frame.draw(g, colours);
        frame.tick(g, colours, frame.x(0), "0");
        frame.tick(g, colours, frame.x(1), "1");
        frame.dashed(g, colours, 0, 1);
        g.setFill(colours.accent());
        for (Reliability.Bin bin : now.measures().reliability()) {
            double radius = DOT * Math.sqrt(1 + Math.log(1 + bin.count()));
            g.fillOval(
                    frame.x(bin.meanProbability()) - radius,
                    frame.y(bin.shareRight()) - radius,
                    2 * radius,
                    2 * radius);
        }
    }
}
