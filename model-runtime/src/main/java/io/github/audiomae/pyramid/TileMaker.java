package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;

/// Makes single tiles from the sound. Not thread-safe.
final class TileMaker {
    /// A sketch uses this many places in each column …
    private static final int PLACES = 2;

    /// … and this many frames at each place.
    private static final int FRAMES_AT_A_PLACE = 3;

    private final FrameReader reader;
    private final int dense;

    TileMaker(AudioSource source, SpectrogramForm form) {
        reader = new FrameReader(source, form);
        dense = form.denseResolution();
    }

    /// A tile from all its frames.
    Tile exact(TileKey key, CancellationToken token) {
        TileDraft draft = new TileDraft(key);
        int coarseness = Math.min(key.resolution(), dense);
        long first = key.firstFrame() >> coarseness;
        long frames = key.frames() >> coarseness;
        for (long done = 0; done < frames; done += FrameReader.MOST_FRAMES) {
            token.throwIfCancelled();
            int read = reader.read(first + done, FrameReader.MOST_FRAMES, coarseness);
            for (int frame = 0; frame < read; frame++) {
                reader.addTo(draft, (int) ((done + frame) >> (key.resolution() - coarseness)), frame);
            }
            if (read < FrameReader.MOST_FRAMES) {
                break;
            }
        }
        return draft.tile(true);
    }

    /// A tile from a few frames of each column; the time it takes does not grow with the length of the recording.
    Tile sketch(TileKey key, CancellationToken token) {
        TileDraft draft = new TileDraft(key);
        int coarseness = Math.min(key.resolution(), dense);
        long columnFrames = 1L << (key.resolution() - coarseness);
        for (int column = 0; column < Tile.COLUMNS; column++) {
            token.throwIfCancelled();
            for (int place = 0; place < PLACES; place++) {
                long frame = (key.firstFrame() >> coarseness) + column * columnFrames + place * columnFrames / PLACES;
                int read = reader.read(frame, (int) Math.min(FRAMES_AT_A_PLACE, columnFrames), coarseness);
                for (int i = 0; i < read; i++) {
                    reader.addTo(draft, column, i);
                }
            }
            if (draft.columns() <= column) {
                break; // past the end
            }
        }
        return draft.tile(columnFrames == 1);
    }
}
