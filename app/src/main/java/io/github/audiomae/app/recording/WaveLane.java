package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.pyramid.Tile;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// The waveform above the spectrogram, on the same time axis: the lowest and the highest sample of every column.
final class WaveLane extends CanvasPane {
    private static final double HEIGHT = 34;
    private static final double MARGIN = 2;

    private final RecordingViewModel model;
    private final PictureViewModel picture;
    private final ObservableValue<PlotColours> colours;

    WaveLane(
            RecordingViewModel model,
            PictureViewModel picture,
            RecordingLayer layer,
            ObservableValue<PlotColours> colours,
            String words) {
        this.model = model;
        this.picture = picture;
        this.colours = colours;
        setId("recording-wave");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        addLayer(layer);
        redrawOn(model.view(), picture.peak(), picture.feed().revision(), colours);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        g.setFill(colours.getValue().background());
        g.fillRect(0, 0, width, height);
        g.setFill(colours.getValue().wave());
        picture.feed().tiles(picture.tileRange()).forEach(tile -> draw(g, tile));
    }

    private void draw(GraphicsContext g, Tile tile) {
        TimeView view = model.view().get();
        double column = TileRange.columnSeconds(tile.key());
        double start = TileRange.startSeconds(tile.key());
        double wide = Math.max(1, column / view.span() * getWidth());
        double middle = getHeight() / 2;
        double reach = (middle - MARGIN) / picture.peak().get();
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
