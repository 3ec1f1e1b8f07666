package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.SpectrogramWindow;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The lines over a pane: playback position, pointer, and outline of the brush.
final class CursorLayer extends Pane {
    private final CursorViewModel cursor;
    private final Line playhead = new Line();
    private final Line shade = new Line();
    private final Line column = new Line();
    private final Line row = new Line();
    private final BrushOutline brush = new BrushOutline();

    CursorLayer(CursorViewModel cursor, ObjectProperty<PlotColours> colours) {
        this.cursor = cursor;
        setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (Line line : new Line[] {column, row, shade, playhead}) {
            line.setManaged(false);
        }
        playhead.setStrokeWidth(1.5);
        shade.setStrokeWidth(3.5); // makes a light line visible on a light background
        shade.strokeProperty().bind(colours.map(PlotColours::outline));
        shade.visibleProperty().bind(playhead.visibleProperty());
        playhead.strokeProperty().bind(colours.map(PlotColours::playhead));
        column.strokeProperty().bind(colours.map(PlotColours::cursor));
        row.strokeProperty().bind(colours.map(PlotColours::cursor));
        brush.strokeProperty().bind(colours.map(PlotColours::playhead));
        getChildren().addAll(column, row, brush, shade, playhead);
        InvalidationListener move = changed -> requestLayout();
        cursor.point().addListener(move);
        cursor.playheadSeconds().addListener(move);
        cursor.playheadShown().addListener(move);
        cursor.viewport().addListener(move);
    }

    void showBrush(@Nullable BrushShape shape) {
        brush.use(shape);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        playhead.setVisible(cursor.playheadShown().get());
        vertical(playhead, cursor.playheadSeconds().get() / LogMelSpectrogram.HOP_SECONDS);
        vertical(shade, cursor.playheadSeconds().get() / LogMelSpectrogram.HOP_SECONDS);
        SpectrogramPoint point = cursor.point().get();
        boolean pointed = point != null;
        column.setVisible(pointed);
        row.setVisible(pointed);
        brush.setVisible(pointed);
        if (point != null) {
            vertical(column, point.frame() + 0.5);
            double y = Math.floor(y(point.melBin() + 0.5)) + 0.5;
            Lines.place(row, 0, y, getWidth(), y);
            brush.draw(point, this::x, this::y);
        }
    }

    private void vertical(Line line, double frame) {
        double x = Math.floor(x(frame)) + 0.5;
        Lines.place(line, x, 0, x, getHeight());
    }

    private double x(double frame) {
        return cursor.viewport().get().x(frame, getWidth());
    }

    private double y(double melPosition) {
        return getHeight() * (1 - melPosition / SpectrogramWindow.MEL_BINS);
    }
}
