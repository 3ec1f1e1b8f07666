package io.github.audiomae.app.recording;

import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.pyramid.Tile;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the overview once: the waveform above, the spectrogram below.
final class OverviewRenderer {
    /// The waveform's share of the height.
    private static final double WAVE = 0.46;

    private static final double LEAST_FRAME = 6;

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final PlotColours colours;

    OverviewRenderer(GraphicsContext g, double width, double height, PlotColours colours) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    void background() {
        g.clearRect(0, 0, width, height);
        g.setFill(colours.background());
        g.fillRoundRect(0, 0, width, height, 8, 8);
    }

    /// @param tiles the available tiles of the whole recording
    void wave(List<Tile> tiles, TimeView all) {
        double peak = tiles.stream().mapToDouble(Tile::peak).max().orElse(1);
        double middle = WAVE * height / 2;
        double reach = (middle - 2) / Math.max(peak, 1e-3);
        g.setFill(colours.wave());
        for (Tile tile : tiles) {
            double column = TileRange.columnSeconds(tile.key());
            double start = TileRange.startSeconds(tile.key());
            double wide = Math.max(1, column / all.span() * width);
            for (int i = 0; i < tile.columns(); i++) {
                double top = tile.high(i) * reach;
                double bottom = tile.low(i) * reach;
                g.fillRect(all.x(start + i * column, width), middle - top, wide, Math.max(1, top - bottom));
            }
        }
    }

    /// Height of the spectrogram in an overview of this height.
    static double mapHeight(double height) {
        return height - Math.round(WAVE * height) - 2;
    }

    void minimap(OverviewViewModel overview, TileImages images) {
        double top = Math.round(WAVE * height);
        g.save();
        g.translate(0, top);
        TileRenderer.Frame frame =
                new TileRenderer.Frame(overview.view().get(), OverviewViewModel.AXIS, width, mapHeight(height));
        new TileRenderer(g, overview.feed(), images, frame).draw(overview.range());
        g.restore();
    }

    /// The part that is visible in the large spectrogram: everything else is dimmed.
    void seen(TimeView seen) {
        g.setFill(colours.background().deriveColor(0, 1, 1, 0.55));
        g.fillRect(0, 0, seen.from() / seen.length() * width, height);
        double right = seen.to() / seen.length() * width;
        g.fillRect(right, 0, width - right, height);
    }

    void playhead(double x) {
        g.setStroke(colours.accent().interpolate(Color.WHITE, 0.5));
        g.setLineWidth(1.5);
        g.strokeLine(Math.floor(x) + 0.5, 2, Math.floor(x) + 0.5, height - 2);
        g.setLineWidth(1);
    }

    /// The frame of the window, with a minimum width.
    void frame(double start, double seconds, TimeView all) {
        double left = all.x(start, width);
        double right = Math.min(width, all.x(start + seconds, width));
        double more = Math.max(0, LEAST_FRAME - (right - left)) / 2;
        double x = Math.clamp(left - more, 0, width - LEAST_FRAME) + 0.75;
        double wide = Math.max(LEAST_FRAME, right - left) - 1.5;
        double arc = Math.min(8, wide);
        g.setFill(colours.accent().deriveColor(0, 1, 1, 0.10));
        g.fillRoundRect(x, 0.75, wide, height - 1.5, arc, arc);
        g.setStroke(colours.accent());
        g.setLineWidth(1.5);
        g.strokeRoundRect(x, 0.75, wide, height - 1.5, arc, arc);
        g.setLineWidth(1);
    }
}
