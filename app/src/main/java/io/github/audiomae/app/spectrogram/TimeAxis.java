package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Seconds below the panes, counted from the start of the recording.
public final class TimeAxis extends Region {
    private static final double HEIGHT = 22;
    private static final double TICK = 4;
    private static final double SPACING = 62;

    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.ALL);
    private final DoubleProperty startSeconds = new SimpleDoubleProperty();
    private final ObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.DARK);
    private final Canvas canvas = new Canvas();

    /// @param cursor says which part is shown
    public TimeAxis(CursorViewModel cursor) {
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        viewport.bind(cursor.viewport());
        viewport.addListener((property, old, now) -> requestLayout());
        startSeconds.addListener((property, old, now) -> requestLayout());
        colours.addListener((property, old, now) -> requestLayout());
    }

    /// Where the window begins in the recording.
    public DoubleProperty startSeconds() {
        return startSeconds;
    }

    public ObjectProperty<PlotColours> colours() {
        return colours;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(Font.font(10.5));
        g.setTextBaseline(VPos.TOP);
        double from = startSeconds.get() + viewport.get().from() * LogMelSpectrogram.HOP_SECONDS;
        double to = startSeconds.get() + viewport.get().to() * LogMelSpectrogram.HOP_SECONDS;
        for (Tick tick : Tick.seconds(from, to, getWidth(), SPACING)) {
            double x = Math.floor(tick.pixel()) + 0.5;
            g.setStroke(colours.get().tick());
            g.strokeLine(x, 0, x, TICK);
            g.setFill(colours.get().label());
            g.setTextAlign(alignment(x));
            g.fillText(tick.label(), x, TICK + 2);
        }
    }

    /// Labels at the ends stay inside.
    private TextAlignment alignment(double x) {
        if (x < 14) {
            return TextAlignment.LEFT;
        }
        return x > getWidth() - 14 ? TextAlignment.RIGHT : TextAlignment.CENTER;
    }
}
