package io.github.audiomae.app.browse;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FrequencyScale;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;

/// How tiles are coloured.
///
/// @param scale how frequencies are spread
/// @param range levels at the ends of the colours
/// @param map colours for levels
record TileColours(FrequencyScale scale, ValueRange range, ColourMap map) {
    TilePicture picture(Tile tile) {
        return TilePicture.of(tile, scale, range.low(), range.high(), map);
    }
}
