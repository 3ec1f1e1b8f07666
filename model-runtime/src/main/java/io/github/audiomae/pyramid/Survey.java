package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads a recording once from start to end and makes every tile of every resolution, whatever length its header
/// announces.
///
/// Memory does not grow with the recording: at any time, one tile of each resolution is unfinished.
final class Survey {
    /// After how many of the finest tiles (2.56 s each) the unfinished coarse ones are passed on.
    private static final int LOOK_EVERY = 256;

    private final SpectrogramForm kind;

    /// The resolution of the first draft.
    private final int finest;
    private final int finestWanted;
    private final List<TileDraft> drafts = new ArrayList<>();
    private final Consumer<Tile> finished;
    private final Consumer<Tile> unfinished;

    /// @param finestWanted the finest resolution of which tiles are passed on
    /// @param finished receives each of these tiles once, on the reading thread
    /// @param unfinished receives unfinished coarse tiles from time to time
    Survey(SpectrogramForm kind, int finestWanted, Consumer<Tile> finished, Consumer<Tile> unfinished) {
        this.kind = kind;
        this.finestWanted = finestWanted;
        finest = kind.denseResolution();
        this.finished = finished;
        this.unfinished = unfinished;
    }

    /// @param frames expected length, for progress and for the coarsest resolution that is passed on before the end
    Surveyed read(AudioSource source, long frames, CancellationToken token, Progress progress) {
        for (int resolution = finest; resolution <= Math.max(finest, Pyramid.topResolution(frames)); resolution++) {
            drafts.add(new TileDraft(new TileKey(kind, resolution, 0)));
        }
        FrameReader reader = new FrameReader(source, kind);
        long tiles = 0;
        while (true) {
            token.throwIfCancelled();
            int read = reader.read(tiles * Tile.COLUMNS, Tile.COLUMNS, finest);
            for (int frame = 0; frame < read; frame++) {
                reader.addTo(drafts.getFirst(), frame, frame);
            }
            lift();
            if (read < Tile.COLUMNS) {
                drafts.stream().filter(draft -> draft.columns() > 0).forEach(this::finish);
                return new Surveyed(source.length(), source.warnings(), kind.sampleRateHz());
            }
            tiles++;
            hand(tiles);
            progress.report(Math.min(tiles * Tile.COLUMNS << finest, frames), frames, "");
            if (tiles % LOOK_EVERY == 0) {
                drafts.subList(Math.min(drafts.size(), kind.directResolution() + 1 - finest), drafts.size())
                        .forEach(draft -> unfinished.accept(draft.tile(false)));
            }
        }
    }

    /// Adds the finest tile just read to all coarser ones.
    private void lift() {
        TileDraft finest = drafts.getFirst();
        TileDraft finer = finest;
        int columns = finest.columns();
        int finerFrom = 0;
        for (int above = 1; above < drafts.size() && columns > 0; above++) {
            TileDraft draft = drafts.get(above);
            int from = column(finest.key(), above);
            for (int column = 0; column < columns; column++) {
                draft.add(from + column / 2, finer, finerFrom + column);
            }
            finer = draft;
            finerFrom = from;
            columns = (columns + 1) / 2;
        }
    }

    /// In the tile of a coarser resolution, the column where those of a finest tile begin.
    ///
    /// @param above number of resolutions between them
    private static int column(TileKey finest, int above) {
        return (int) ((finest.firstFrame() >> (finest.resolution() + above)) % Tile.COLUMNS);
    }

    /// Passes on the tiles that end with the finest one, and starts the next ones.
    private void hand(long tiles) {
        for (int above = 0; above < drafts.size() && tiles % (1L << above) == 0; above++) {
            TileDraft full = drafts.get(above);
            finish(full);
            if (above == drafts.size() - 1) {
                drafts.add(above(full)); // the recording may be longer than expected
            }
            full.begin(new TileKey(kind, finest + above, full.key().index() + 1));
        }
    }

    private void finish(TileDraft draft) {
        if (draft.key().resolution() >= finestWanted) {
            finished.accept(draft.tile(true));
        }
    }

    private static TileDraft above(TileDraft full) {
        TileDraft above = new TileDraft(full.key().parent());
        for (int column = 0; column < full.columns(); column++) {
            above.add(column / 2, full, column);
        }
        return above;
    }
}
