package io.github.audiomae.app.recording;

import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;

/// The tiles that a view needs, of the finest resolution whose columns are at least a pixel wide: drawing would leave
/// out some of narrower ones, and with them short events. A tile is then at least as many pixels wide as it has
/// columns, also after its ends are rounded to whole pixels.
///
/// @param form the spectrogram
/// @param resolution see [TileKey]
/// @param first index of the first tile
/// @param last index of the last tile
public record TileRange(SpectrogramForm form, int resolution, long first, long last) {
    /// The tiles for a view.
    ///
    /// @param pixels width of the view on the screen
    /// @param finest resolution that may be used
    public static TileRange of(SpectrogramForm form, TimeView view, double pixels, int finest) {
        double frames = view.span() / form.hopSeconds();
        int resolution = finest;
        while (frames / (1L << resolution) > pixels && resolution < TileKey.COARSEST) {
            resolution++;
        }
        double tile = columnSeconds(form, resolution) * Tile.COLUMNS;
        long last = Math.max(0, (long) Math.ceil(view.to() / tile) - 1);
        return new TileRange(form, resolution, Math.min(last, (long) (view.from() / tile)), last);
    }

    /// The duration of a column of a resolution.
    static double columnSeconds(SpectrogramForm form, int resolution) {
        return (1L << resolution) * form.hopSeconds();
    }

    /// The duration of a column of a tile.
    static double columnSeconds(TileKey key) {
        return columnSeconds(key.kind(), key.resolution());
    }

    /// Where a tile begins, in seconds from the start of the recording.
    static double startSeconds(TileKey key) {
        return key.firstFrame() * key.kind().hopSeconds();
    }

    double columnSeconds() {
        return columnSeconds(form, resolution);
    }

    /// A tile of the range.
    TileKey key(long index) {
        return new TileKey(form, resolution, index);
    }

    /// Whether these are all tiles of a recording.
    boolean coversAll(long frames) {
        return first == 0 && (last + 1) * ((long) Tile.COLUMNS << resolution) >= frames;
    }

    boolean contains(TileKey key) {
        return key.kind().equals(form) && key.resolution() == resolution && key.index() >= first && key.index() <= last;
    }
}
