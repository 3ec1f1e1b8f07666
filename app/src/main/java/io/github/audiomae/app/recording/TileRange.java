package io.github.audiomae.app.recording;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.pyramid.SpectrogramKind;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;

/// The tiles that a view needs, of the coarsest resolution that still has a column for every pixel.
///
/// @param resolution see [TileKey]
/// @param first index of the first tile
/// @param last index of the last tile
public record TileRange(int resolution, long first, long last) {
    /// The tiles for a view.
    ///
    /// @param pixels width of the view on the screen
    public static TileRange of(TimeView view, double pixels) {
        double frames = view.span() / LogMelSpectrogram.HOP_SECONDS;
        int resolution = 0;
        while (frames / (1L << (resolution + 1)) >= pixels && resolution < TileKey.COARSEST) {
            resolution++;
        }
        double tile = tileSeconds(resolution);
        long last = Math.max(0, (long) Math.ceil(view.to() / tile) - 1);
        return new TileRange(resolution, Math.min(last, (long) (view.from() / tile)), last);
    }

    /// The duration of a tile of a resolution, in seconds.
    static double tileSeconds(int resolution) {
        return (double) ((long) Tile.COLUMNS << resolution) * LogMelSpectrogram.HOP_SECONDS;
    }

    /// A tile of the range.
    TileKey key(SpectrogramKind kind, long index) {
        return new TileKey(kind, resolution, index);
    }

    /// Whether these are all tiles of a recording.
    boolean coversAll(long frames) {
        return first == 0 && (last + 1) * ((long) Tile.COLUMNS << resolution) >= frames;
    }

    boolean contains(TileKey key) {
        return key.resolution() == resolution && key.index() >= first && key.index() <= last;
    }
}
