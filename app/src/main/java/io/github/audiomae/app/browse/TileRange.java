package io.github.audiomae.app.browse;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.pyramid.SpectrogramKind;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;

/// The tiles that a view needs: of the coarsest level that still has a column for every pixel.
///
/// @param level see [TileKey]
/// @param first index of the first one
/// @param last index of the last one
public record TileRange(int level, long first, long last) {
    /// The tiles for a view.
    ///
    /// @param pixels that the view is wide on the screen
    public static TileRange of(TimeView view, double pixels) {
        double frames = view.span() / LogMelSpectrogram.HOP_SECONDS;
        int level = 0;
        while (frames / (1L << (level + 1)) >= pixels && level < TileKey.MOST_LEVELS) {
            level++;
        }
        double tile = tileSeconds(level);
        long last = Math.max(0, (long) Math.ceil(view.to() / tile) - 1);
        return new TileRange(level, Math.min(last, (long) (view.from() / tile)), last);
    }

    /// Seconds that a tile of a level lasts.
    static double tileSeconds(int level) {
        return (double) ((long) Tile.COLUMNS << level) * LogMelSpectrogram.HOP_SECONDS;
    }

    /// A tile of the range.
    TileKey key(SpectrogramKind kind, long index) {
        return new TileKey(kind, level, index);
    }

    /// Whether these are all tiles of a recording.
    boolean coversAll(long frames) {
        return first == 0 && (last + 1) * ((long) Tile.COLUMNS << level) >= frames;
    }

    boolean contains(TileKey key) {
        return key.level() == level && key.index() >= first && key.index() <= last;
    }
}
