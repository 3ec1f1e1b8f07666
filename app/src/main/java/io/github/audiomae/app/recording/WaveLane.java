package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// The waveform above the spectrogram, on the same time axis: the lowest and the highest sample of every column.
final class WaveLane extends CanvasPane {
    private static final double HEIGHT = 34;
    private static final double MARGIN = 2;

    private final RecordingViewModel model;
    private final ObservableValue<PlotColours> colours;

    WaveLane(RecordingViewModel model, RecordingLayer layer, ObservableValue<PlotColours> colours, String words) {
        this.model = model;
        this.colours = colours;
        setId("recording-wave");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        addLayer(layer);
        redrawOn(model.view(), model.peak(), model.feed().revision(), colours);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        g.setFill(colours.getValue().background());
        g.fillRect(0, 0, width, height);
        g.setFill(colours.getValue().wave());
        TileRange range = model.tileRange();
        for (long index = range.first(); index <= range.last(); index++) {
            TileKey key = range.key(model.band().get().scale().kind(), index);
            model.feed().picture(key).ifPresent(picture -> draw(g, picture.tile()));
        }
    }

    private void draw(GraphicsContext g, Tile tile) {
        TimeView view = model.view().get();
        double column = TileRange.tileSeconds(tile.key().resolution()) / Tile.COLUMNS;
        double start = tile.key().index() * TileRange.tileSeconds(tile.key().resolution());
        double wide = Math.max(1, column / view.span() * getWidth());
        double middle = getHeight() / 2;
        double reach = (middle - MARGIN) / model.peak().get();
        for (int i = 0; i < tile.columns(); i++) {
            double x = view.x(start + i * column, getWidth());
            if (x > -wide && x < getWidth()) {
                double top = middle - Math.min(middle, tile.high(i) * reach);
                double bottom = middle - Math.max(-middle, tile.low(i) * reach);
                g.fillRect(x, top, wide, Math.max(1, bottom - top));
            }
        }
    }
}
