package io.github.audiomae.app.recording;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.plot.FrequencyBand;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.pyramid.TilePicture;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Draws the tiles of a view; if one is not available yet, the matching part of a coarser one.
final class TileRenderer {
    private static final int COARSER = 12;

    /// Columns wider than this, in pixels, are interpolated.
    private static final double SMOOTH_FROM = 2;

    private final GraphicsContext g;
    private final TileFeed feed;
    private final TileImages images;
    private final TimeView view;
    private final FrequencyBand band;
    private final double width;
    private final double height;

    TileRenderer(
            GraphicsContext g,
            TileFeed feed,
            TileImages images,
            TimeView view,
            FrequencyBand band,
            double width,
            double height) {
        this.g = g;
        this.feed = feed;
        this.images = images;
        this.view = view;
        this.band = band;
        this.width = width;
        this.height = height;
    }

    void draw(TileRange range) {
        double column = TileRange.tileSeconds(range.resolution()) / 256 / view.span() * width;
        g.setImageSmoothing(column > SMOOTH_FROM);
        for (long index = range.first(); index <= range.last(); index++) {
            TileKey key = range.key(band.scale().kind(), index);
            Optional<TilePicture> picture = feed.picture(key);
            if (picture.isEmpty() || !picture.get().tile().isExact()) {
                drawCoarser(key);
            }
            picture.ifPresent(there -> draw(there, 0, there.tile().columns(), key));
        }
    }

    private void drawCoarser(TileKey key) {
        TileKey coarser = key;
        for (int step = 1; step <= COARSER && coarser.resolution() < TileKey.COARSEST; step++) {
            coarser = coarser.parent();
            Optional<TilePicture> picture = feed.picture(coarser);
            if (picture.isPresent()) {
                double share = 256.0 / (1L << step);
                double from = (key.index() - (coarser.index() << step)) * share;
                double columns = Math.min(share, picture.get().tile().columns() - from);
                if (columns > 0) {
                    draw(picture.get(), from, columns, key);
                }
                return;
            }
        }
    }

    /// Draws columns of a picture, starting at the tile `at`.
    private void draw(TilePicture picture, double fromColumn, double columns, TileKey at) {
        TileKey own = picture.tile().key();
        double seconds = columns * (1L << own.resolution()) * LogMelSpectrogram.HOP_SECONDS;
        double start = at.firstFrame() * LogMelSpectrogram.HOP_SECONDS;
        double left = Math.round(view.x(start, width));
        double right = Math.round(view.x(start + seconds, width));
        double top = (1 - band.high()) * TilePicture.HEIGHT;
        double rows = (band.high() - band.low()) * TilePicture.HEIGHT;
        if (right > left && columns > 0) {
            g.drawImage(images.of(picture), fromColumn, top, columns, rows, left, 0, right - left, height);
        }
    }
}
