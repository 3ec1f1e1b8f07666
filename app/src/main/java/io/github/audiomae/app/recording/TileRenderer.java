package io.github.audiomae.app.recording;

import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.pyramid.TilePicture;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Draws the tiles of a view; if one is not available yet, the matching part of a coarser one, or what was there
/// before.
final class TileRenderer {
    /// What is drawn into which area.
    ///
    /// @param view the visible time
    /// @param axis the visible frequencies
    record Frame(TimeView view, AxisScale axis, double width, double height) {
        double y(double hertz) {
            return axis.y(hertz, height);
        }
    }

    private static final int COARSER = 12;

    /// Columns wider than this, in pixels, are interpolated.
    private static final double SMOOTH_FROM = 2;

    /// Rows of a picture that are drawn at once onto an axis of another kind.
    private static final int STRIP = 8;

    private final GraphicsContext g;
    private final TileFeed feed;
    private final TileImages images;
    private final Frame frame;

    TileRenderer(GraphicsContext g, TileFeed feed, TileImages images, Frame frame) {
        this.g = g;
        this.feed = feed;
        this.images = images;
        this.frame = frame;
    }

    void draw(TileRange range) {
        double column = range.columnSeconds() / frame.view().span() * frame.width();
        g.setImageSmoothing(column > SMOOTH_FROM);
        feed.before().ifPresent(this::drawKnown);
        for (long index = range.first(); index <= range.last(); index++) {
            TileKey key = range.key(index);
            Optional<TileFeed.Shown> shown = feed.shown(key);
            if (shown.isEmpty() || !shown.get().picture().tile().isExact()) {
                drawCoarser(key);
            }
            shown.ifPresent(there -> draw(there, 0, there.picture().tile().columns(), key));
        }
    }

    private void drawKnown(TileRange range) {
        for (long index = range.first(); index <= range.last(); index++) {
            TileKey key = range.key(index);
            feed.shown(key)
                    .ifPresent(there -> draw(there, 0, there.picture().tile().columns(), key));
        }
    }

    private void drawCoarser(TileKey key) {
        TileKey coarser = key;
        for (int step = 1; step <= COARSER && coarser.resolution() < TileKey.COARSEST; step++) {
            coarser = coarser.parent();
            Optional<TileFeed.Shown> shown = feed.shown(coarser);
            if (shown.isPresent()) {
                double share = (double) Tile.COLUMNS / (1L << step);
                double from = (key.index() - (coarser.index() << step)) * share;
                double columns = Math.min(share, shown.get().picture().tile().columns() - from);
                if (columns > 0) {
                    draw(shown.get(), from, columns, key);
                }
                return;
            }
        }
    }

    /// Draws columns of a picture, starting at the tile `at`.
    private void draw(TileFeed.Shown shown, double fromColumn, double columns, TileKey at) {
        double seconds =
                columns * TileRange.columnSeconds(shown.picture().tile().key());
        double start = TileRange.startSeconds(at);
        double left = Math.round(frame.view().x(start, frame.width()));
        double right = Math.round(frame.view().x(start + seconds, frame.width()));
        if (right <= left || columns <= 0) {
            return;
        }
        AxisScale own = shown.colours().axis();
        Columns part = new Columns(shown.picture(), fromColumn, columns, left, right - left);
        if (own.kind() == frame.axis().kind()) {
            rows(part, own, 0, part.height());
            return;
        }
        for (int top = 0; top < part.height(); top += STRIP) {
            rows(part, own, top, top + STRIP);
        }
    }

    private record Columns(TilePicture picture, double from, double columns, double left, double width) {
        int height() {
            return picture.height();
        }

        /// Where a frequency is in the picture, in rows from its top.
        double row(AxisScale own, double hertz) {
            return (1 - own.unit(hertz)) * height();
        }

        double hertz(AxisScale own, double row) {
            return own.hertz(1 - row / height());
        }
    }

    /// Draws the visible ones of some rows of a picture, counted from the top, at their frequencies.
    private void rows(Columns part, AxisScale own, double topRow, double bottomRow) {
        double first = Math.max(topRow, part.row(own, frame.axis().highHz()));
        double last = Math.min(bottomRow, part.row(own, frame.axis().lowHz()));
        if (last > first) {
            double top = frame.y(part.hertz(own, first));
            double bottom = frame.y(part.hertz(own, last));
            g.drawImage(
                    images.of(part.picture()),
                    part.from(),
                    first,
                    part.columns(),
                    last - first,
                    part.left(),
                    top,
                    part.width(),
                    bottom - top);
        }
    }
}
