package io.github.audiomae.pyramid;

/// Which part of a spectrogram a tile shows: 256 columns, each of `2^level` frames.
///
/// @param kind what its rows are
/// @param level 0 for single frames; each further level has half as many columns
/// @param index counted from the recording's start, ≥ 0
public record TileKey(SpectrogramKind kind, int level, long index) {
    /// No recording that can be opened needs more.
    public static final int MOST_LEVELS = 30;

    public TileKey {
        if (level < 0 || level > MOST_LEVELS || index < 0) {
            throw new IllegalArgumentException("no such tile: level " + level + ", index " + index);
        }
    }

    /// Frames that it covers.
    public long frames() {
        return (long) Tile.COLUMNS << level;
    }

    /// The first of them.
    public long firstFrame() {
        return index * frames();
    }

    /// The tile of the next coarser level that covers this one and its neighbour.
    public TileKey parent() {
        return new TileKey(kind, level + 1, index / 2);
    }
}
