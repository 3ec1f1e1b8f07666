package io.github.audiomae.app.recording;

import io.github.audiomae.app.control.CanvasPane;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.pyramid.Tile;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// The waveform above the spectrogram, on the same time axis: the lowest and the highest sample of every column; of two
/// channels, one above the other.
final class WaveLane extends CanvasPane {
    private static final double MARGIN = 2;

    private final RecordingViewModel model;
    private final PictureViewModel picture;
    private final PictureViewModel lower;
    private final ObservableValue<PlotColours> colours;

    WaveLane(RecordingFeature feature, RecordingLayer layer, ObservableValue<PlotColours> colours, String words) {
        model = feature.view();
        picture = feature.picture();
        lower = feature.lower();
        this.colours = colours;
        setId("recording-wave");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        model.waveHeight().subscribe(now -> {
            setMinHeight(now.doubleValue());
            setPrefHeight(now.doubleValue());
            setMaxHeight(now.doubleValue());
        });
        addLayer(layer);
        redrawOn(
                model.view(),
                picture.peak(),
                picture.feed().revision(),
                lower.feed().revision(),
                lower.isThere(),
                colours);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        g.setFill(colours.getValue().background());
        g.fillRect(0, 0, width, height);
        g.setFill(colours.getValue().wave());
        draw(g, picture, 0, two() ? height / 2 : height);
        if (two()) {
            draw(g, lower, height / 2, height / 2);
        }
    }

    private boolean two() {
        return lower.isThere().getValue();
    }

    private void draw(GraphicsContext g, PictureViewModel of, double top, double height) {
        double middle = top + height / 2;
        double reach = (height / 2 - MARGIN)
                / Math.max(picture.peak().get(), two() ? lower.peak().get() : 0);
        List<Tile> tiles = of.feed().tiles(of.tileRange());
        List<Tile> before = of.feed().before().map(of.feed()::tiles).orElse(List.of());
        (tiles.isEmpty() ? before : tiles).forEach(tile -> draw(g, tile, middle, reach, height / 2));
    }

    private void draw(GraphicsContext g, Tile tile, double middle, double reach, double most) {
        TimeView view = model.view().get();
        double column = TileRange.columnSeconds(tile.key());
        double start = TileRange.startSeconds(tile.key());
        double wide = Math.max(1, column / view.span() * getWidth());
        for (int i = 0; i < tile.columns(); i++) {
            double x = view.x(start + i * column, getWidth());
            if (x > -wide && x < getWidth()) {
                double top = middle - Math.min(most, tile.high(i) * reach);
                double bottom = middle - Math.max(-most, tile.low(i) * reach);
                g.fillRect(x, top, wide, Math.max(1, bottom - top));
            }
        }
    }
}
