package io.github.audiomae.app.recording;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;

/// The colouring of tiles.
///
/// @param axis the frequencies from bottom to top of the pictures
/// @param background what is subtracted from the levels
/// @param range the levels at the ends of the colour map
/// @param map the colour map
/// @param height of the pictures in pixels, see [TilePicture#heightFor(double)]
record TileColours(AxisScale axis, Background background, ValueRange range, ColourMap map, int height) {
    TilePicture picture(Tile tile) {
        return TilePicture.of(tile, axis, background.of(tile.key().kind()), range.low(), range.high(), map, height);
    }
}
