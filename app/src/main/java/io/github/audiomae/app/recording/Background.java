package io.github.audiomae.app.recording;

import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.Whitening;
import java.util.List;

/// The background of the visible part of a spectrogram: the median of each frequency. Compared by identity.
final class Background {
    /// Nothing, which is subtracted where the picture is not whitened.
    static final Background NONE = new Background(List.of(), new float[0], LevelRange.DEFAULT);

    private final List<Tile> tiles;
    private final float[] medians;
    private final ValueRange range;

    private Background(List<Tile> tiles, float[] medians, ValueRange range) {
        this.tiles = tiles;
        this.medians = medians;
        this.range = range;
    }

    /// Blocking: sorts all visible levels.
    ///
    /// @param tiles of one form, at least one
    /// @param view the visible time
    static Background of(List<Tile> tiles, TimeView view) {
        double hop = tiles.getFirst().key().kind().hopSeconds();
        float[] medians = Whitening.medians(tiles, (long) (view.from() / hop), (long) Math.ceil(view.to() / hop));
        return new Background(tiles, medians, LevelRange.above(tiles, medians));
    }

    /// Whether it was found in these tiles.
    boolean isOf(List<Tile> others) {
        return tiles.equals(others);
    }

    /// What is subtracted from each row of a spectrogram; empty for nothing.
    float[] of(SpectrogramForm form) {
        boolean fits = !tiles.isEmpty() && tiles.getFirst().key().kind().equals(form);
        return fits ? medians : NONE.medians;
    }

    /// The usual levels at the ends of the colour map.
    ValueRange range() {
        return range;
    }
}
