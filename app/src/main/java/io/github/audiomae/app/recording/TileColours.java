package io.github.audiomae.app.recording;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FrequencyScale;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;

/// The colouring of tiles.
///
/// @param scale the frequency scale
/// @param range the levels at the ends of the colour map
/// @param map the colour map
record TileColours(FrequencyScale scale, ValueRange range, ColourMap map) {
    TilePicture picture(Tile tile) {
        return TilePicture.of(tile, scale, range.low(), range.high(), map);
    }
}
