package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TileKey;
import io.github.audiomae.pyramid.TilePicture;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// Provides the pictures that a view needs, coarse ones first, and keeps earlier ones within a limit.
///
/// Only on the JavaFX thread; tiles are computed and coloured on other threads.
final class TileFeed {
    /// Half a megabyte each, and twice their number of rows in half kilobytes for their tiles.
    private static final int MOST_PICTURES = 96;

    private static final long MOST_BYTES = 96L << 20;

    /// From so many resolutions above the dense one on, sketches are so much faster that they are shown first.
    private static final int SKETCHED_RESOLUTION = 3;

    /// A picture, and how it was coloured: perhaps not as wanted now.
    record Shown(TilePicture picture, TileColours colours) {}

    private final TilesViewModel tiles;
    private final ProblemsViewModel problems;
    private final Jobs jobs;
    private final Lane<Boolean> lane;
    private final Lane<Boolean> colouring;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Map<TileKey, Shown> pictures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, Shown> eldest) {
            return size() > most(eldest.getKey().kind());
        }
    };
    private @Nullable TileRange range;
    private @Nullable TileRange before;
    private @Nullable TileColours colours;

    TileFeed(Jobs jobs, TilesViewModel tiles, ProblemsViewModel problems) {
        this.jobs = jobs;
        this.tiles = tiles;
        this.problems = problems;
        lane = jobs.fileLane();
        colouring = jobs.fileLane();
        tiles.tiles().addListener((property, old, now) -> forget());
        tiles.listen(this::improve);
    }

    /// Changes with every new picture.
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    private static long most(SpectrogramForm form) {
        long bytes = Tile.COLUMNS * (4L * TilePicture.HEIGHT + 2L * form.rows());
        return Math.min(MOST_PICTURES, MOST_BYTES / bytes);
    }

    /// The picture of a tile, if it is available; perhaps in earlier colours.
    Optional<Shown> shown(TileKey key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /// A tile with a picture.
    Optional<Tile> tile(TileKey key) {
        return shown(key).map(there -> there.picture().tile());
    }

    /// The tiles of a range that have a picture, from left to right.
    List<Tile> tiles(TileRange of) {
        return LongStream.rangeClosed(of.first(), of.last())
                .mapToObj(of::key)
                .flatMap(key -> tile(key).stream())
                .toList();
    }

    /// The tiles of another form that were wanted before: they stay until the present ones are available.
    Optional<TileRange> before() {
        return Optional.ofNullable(before);
    }

    /// Requests pictures.
    void want(TileRange wantedRange, TileColours wantedColours) {
        TileRange last = range;
        if (wantedRange.equals(last) && wantedColours.equals(colours)) {
            return;
        }
        if (last != null && !last.form().equals(wantedRange.form())) {
            before = last;
        }
        range = wantedRange;
        colours = wantedColours;
        load();
        revision.set(revision.get() + 1);
    }

    /// Shows a coarse tile of the wanted form until finer ones are available.
    void offer(Tile coarse) {
        TileRange wanted = range;
        TileColours wantedColours = colours;
        if (wanted == null
                || wantedColours == null
                || !coarse.key().kind().equals(wanted.form())
                || coarse.key().resolution() <= wanted.resolution()) {
            return;
        }
        colouring.submit(
                (token, progress) -> {
                    hand(coarse, wantedColours, token);
                    return true;
                },
                problems.ofSound(colouring, done -> {}));
    }

    private void load() {
        RecordingTiles from = tiles.tiles().get();
        TileRange wanted = range;
        TileColours wantedColours = colours;
        if (from == null || wanted == null || wantedColours == null) {
            return;
        }
        List<TileKey> missing = missing(wanted, wantedColours);
        if (missing.isEmpty()) {
            lane.cancel();
            before = null;
            return;
        }
        List<TileKey> unseen =
                missing.stream().filter(key -> !pictures.containsKey(key)).toList();
        lane.submit(
                (token, progress) -> {
                    Pyramid pyramid = from.of(wanted.form());
                    for (TileKey key : unseen) {
                        sketch(pyramid, key, wantedColours, token);
                    }
                    for (TileKey key : missing) {
                        token.throwIfCancelled();
                        pyramid.tile(key, token).ifPresent(tile -> hand(tile, wantedColours, token));
                    }
                    return true;
                },
                problems.ofSound(lane, done -> finish(wanted)));
    }

    /// Surveys the recording if a view shows all of it or needs coarse tiles. Started after the sketches, so that these
    /// are shown without delay.
    private void finish(TileRange of) {
        if (!of.equals(range)) {
            return; // wanted no more
        }
        before = null;
        revision.set(revision.get() + 1);
        if (of.resolution() > of.form().directResolution() || of.coversAll(tiles.frames(of.form()))) {
            tiles.survey(of.form());
        }
    }

    /// The tiles to load, those in the middle first.
    private List<TileKey> missing(TileRange wanted, TileColours wantedColours) {
        long frames = tiles.frames(wanted.form());
        List<TileKey> missing = new ArrayList<>();
        for (long index = wanted.first(); index <= wanted.last(); index++) {
            TileKey key = wanted.key(index);
            Shown shown = pictures.get(key);
            boolean good = shown != null
                    && shown.colours().equals(wantedColours)
                    && shown.picture().tile().isExact();
            if (!good && key.firstFrame() < frames) {
                missing.add(key);
            }
        }
        double middle = (wanted.first() + wanted.last()) / 2.0;
        missing.sort(Comparator.comparingDouble(key -> Math.abs(key.index() - middle)));
        return missing;
    }

    private void sketch(Pyramid pyramid, TileKey key, TileColours wanted, CancellationToken token) {
        int above = key.resolution() - key.kind().denseResolution();
        boolean worthIt =
                above >= SKETCHED_RESOLUTION && key.resolution() <= key.kind().directResolution();
        if (worthIt && pyramid.known(key).isEmpty()) {
            pyramid.sketch(key, token).ifPresent(tile -> hand(tile, wanted, token));
        }
    }

    private void hand(Tile tile, TileColours wanted, CancellationToken token) {
        TilePicture picture = wanted.picture(tile);
        jobs.ui().run(() -> {
            if (!token.isCancelled()) {
                adopt(picture, wanted);
            }
        });
    }

    private void adopt(TilePicture picture, TileColours of) {
        Shown before = pictures.get(picture.tile().key());
        boolean worse = before != null
                && before.picture().tile().isExact()
                && !picture.tile().isExact();
        if (!worse || before == null || !before.colours().equals(of)) {
            pictures.put(picture.tile().key(), new Shown(picture, of));
            revision.set(revision.get() + 1);
        }
    }

    /// Updates a coarse tile during the survey: exact tiles come from disk; the progress of an unfinished one is shown
    /// only if there is nothing better.
    private void improve(Tile tile) {
        TileRange wanted = range;
        TileColours wantedColours = colours;
        if (wanted == null || wantedColours == null || !wanted.contains(tile.key())) {
            return;
        }
        Shown before = pictures.get(tile.key());
        if (tile.isExact()) {
            load();
        } else if (before == null || before.picture().tile().columns() < tile.columns()) {
            colouring.submit(
                    (token, progress) -> {
                        hand(tile, wantedColours, token);
                        return true;
                    },
                    problems.ofSound(colouring, done -> {}));
        }
    }

    private void forget() {
        lane.cancel();
        pictures.clear();
        range = null;
        before = null;
        colours = null;
        revision.set(revision.get() + 1);
    }
}
