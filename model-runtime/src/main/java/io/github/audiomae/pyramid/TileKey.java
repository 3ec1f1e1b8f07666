package io.github.audiomae.pyramid;

/// Identifies the part of a spectrogram that a tile shows: 256 columns, each of `2^resolution` frames.
///
/// @param kind what its rows are
/// @param resolution 0 for single frames; each further resolution has half as many columns
/// @param index counted from the start of the recording, ≥ 0
public record TileKey(SpectrogramForm kind, int resolution, long index) {
    /// Enough levels for every recording that can be opened.
    public static final int COARSEST = 30;

    public TileKey {
        if (resolution < 0 || resolution > COARSEST || index < 0) {
            throw new IllegalArgumentException("no such tile: resolution " + resolution + ", index " + index);
        }
    }

    /// Number of frames that the tile covers.
    public long frames() {
        return (long) Tile.COLUMNS << resolution;
    }

    /// The first frame that the tile covers.
    public long firstFrame() {
        return index * frames();
    }

    /// The tile of the next coarser resolution that covers this one and its neighbour.
    public TileKey parent() {
        return new TileKey(kind, resolution + 1, index / 2);
    }
}
