package io.github.audiomae.app.surprise;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A curve over time, its peaks marked, with its highest value or that under the pointer. A click plays from there.
final class NoveltyCurve extends CanvasPane {
    private static final Color AMBER = Color.web("#e0a34a");
    private static final double TOP = 16;
    private static final double MARK = 3;
    private static final Font FONT = Font.font("Inter", 10);

    private final ObservableValue<SurpriseCurve> curve;
    private final ObservableValue<TimeSpan> shown;
    private final ObservableValue<PlotColours> colours;
    private final ObservableValue<List<Integer>> peaks;
    private final DoubleFunction<String> words;
    private final DoubleProperty pointer = new SimpleDoubleProperty(-1);

    /// @param shown the times at the left and right edge
    /// @param words writes a value
    /// @param seek receives the time of a click
    NoveltyCurve(
            ObservableValue<SurpriseCurve> curve,
            ObservableValue<TimeSpan> shown,
            ObservableValue<PlotColours> colours,
            DoubleFunction<String> words,
            DoubleConsumer seek) {
        this.curve = curve;
        this.shown = shown;
        this.colours = colours;
        this.words = words;
        peaks = curve.map(SurpriseCurve::peakIndices);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
        redrawOn(curve, shown, colours, peaks, pointer);
        setOnMouseMoved(event -> pointer.set(event.getX()));
        setOnMouseExited(event -> pointer.set(-1));
        setOnMouseClicked(event -> {
            TimeSpan span = shown.getValue();
            seek.accept(span.startSeconds() + event.getX() / Math.max(1, getWidth()) * span.lengthSeconds());
        });
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        PlotColours now = colours.getValue();
        g.setStroke(now.tick());
        g.setLineWidth(1);
        g.strokeLine(0, height - 0.5, width, height - 0.5);
        double[] columns = columns(width);
        SurpriseCurve values = curve.getValue();
        double most = Math.max(Double.MIN_NORMAL, values.most());
        g.setFill(now.accent());
        for (int x = 0; x < columns.length; x++) {
            double high = columns[x] / most * (height - TOP);
            g.fillRect(x, height - high, 1, high);
        }
        g.setFill(AMBER);
        for (int peak : peaks.getValue()) {
            double x = x(values.steps().get(peak).middleSeconds(), width);
            double y = height - values.values()[peak] / most * (height - TOP);
            g.fillPolygon(new double[] {x - MARK, x + MARK, x}, new double[] {y - MARK - 2, y - MARK - 2, y - 1}, 3);
        }
        int under = (int) pointer.get();
        boolean reading = under >= 0 && under < columns.length;
        if (reading) {
            g.setStroke(now.cursor());
            g.strokeLine(under + 0.5, 0, under + 0.5, height);
        }
        if (values.most() > 0) {
            g.setFont(FONT);
            g.setFill(now.label());
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.TOP);
            g.fillText(words.apply(reading ? columns[under] : values.most()), width - 2, 0);
        }
    }

    /// The highest step in each pixel.
    private double[] columns(double width) {
        double[] columns = new double[(int) Math.ceil(width)];
        TimeSpan span = shown.getValue();
        SurpriseCurve values = curve.getValue();
        for (int i = 0; i < values.values().length; i++) {
            SurpriseStep step = values.steps().get(i);
            if (step.span().endSeconds() <= span.startSeconds() || step.span().startSeconds() >= span.endSeconds()) {
                continue;
            }
            int from = (int) Math.max(0, Math.floor(x(step.span().startSeconds(), width)));
            int to = (int)
                    Math.min(columns.length, Math.max(from + 1, x(step.span().endSeconds(), width)));
            for (int x = from; x < to; x++) {
                columns[x] = Math.max(columns[x], values.values()[i]);
            }
        }
        return columns;
    }

    private double x(double seconds, double width) {
        TimeSpan span = shown.getValue();
        return (seconds - span.startSeconds()) / Math.max(1e-9, span.lengthSeconds()) * width;
    }
}
