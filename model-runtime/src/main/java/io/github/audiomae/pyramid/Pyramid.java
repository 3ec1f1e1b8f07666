package io.github.audiomae.pyramid;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The spectrogram of one recording, of one kind, at every resolution.
///
/// Fine tiles are made from the sound on demand. Coarse tiles cover too much sound for that: they are first sketched
/// from a few frames of each column, and become exact when [#survey] has read the recording once. Tiles that took long
/// to make are kept in the [TileCache].
///
/// Thread-safe; only one tile is made at a time.
public final class Pyramid implements AutoCloseable {
    /// Of a [ModelForm], tiles up to this resolution (164 s of sound) are made on demand.
    public static final int DIRECT_RESOLUTION = 6;

    /// From so many resolutions above the dense one on, a sketch is much faster than the exact tile.
    private static final int SKETCHED_RESOLUTION = 3;

    private static final int MOST_SKETCHES = 32;

    private final Path file;
    private final SpectrogramForm kind;
    private final ChannelChoice channel;
    private final TileCache cache;
    private final String name;
    /// Recent sketches, since several views may request the same ones.
    private final Map<TileKey, Tile> sketches = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, Tile> eldest) {
            return size() > MOST_SKETCHES;
        }
    };

    private @Nullable AudioSource source;
    private @Nullable TileMaker maker;
    private boolean closed;

    /// The same of the mean of all channels.
    ///
    /// @throws io.github.audiomae.run.ProblemException if the file does not exist
    public Pyramid(Path file, SpectrogramForm kind, TileCache cache) {
        this(file, ChannelChoice.average(), kind, cache);
    }

    /// Creates the pyramid without opening the file.
    ///
    /// @throws io.github.audiomae.run.ProblemException if the file does not exist
    public Pyramid(Path file, ChannelChoice channel, SpectrogramForm kind, TileCache cache) {
        this.file = file;
        this.channel = channel;
        this.kind = kind;
        this.cache = cache;
        name = TileCache.nameOf(file, channel);
    }

    /// The recording.
    public Path file() {
        return file;
    }

    /// What the rows are.
    public SpectrogramForm kind() {
        return kind;
    }

    /// The finest resolution at which one tile covers this many frames.
    public static int topResolution(long frames) {
        int resolution = 0;
        while ((long) Tile.COLUMNS << resolution < frames && resolution < TileKey.COARSEST) {
            resolution++;
        }
        return resolution;
    }

    /// Number of a model's frames in a recording of this many seconds, at least 1.
    public static long frames(double seconds) {
        return ModelForm.SHOWN.frames(seconds);
    }

    /// An exact tile from the cache; empty if it was not made before.
    public Optional<Tile> known(TileKey key) {
        return cache.find(name, key);
    }

    /// The best tile that is available at once: exact if it was made before or is fine enough to be made now, else
    /// a sketch.
    ///
    /// @return empty if a sketch would take too long, see [#sketch]
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public Optional<Tile> tile(TileKey key, CancellationToken token) {
        Optional<Tile> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        return key.resolution() <= kind.directResolution() ? Optional.of(exact(key, token)) : sketch(key, token);
    }

    /// A tile from a few frames of each column.
    ///
    /// @return empty for a lossy file, in which seeking is slow: its coarse tiles come from the survey
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public synchronized Optional<Tile> sketch(TileKey key, CancellationToken token) {
        TileMaker making = maker();
        if (source != null && isLossy(source)) {
            return Optional.empty();
        }
        Tile made = sketches.get(key);
        if (made == null) {
            made = making.sketch(key, token);
            sketches.put(key, made);
        }
        return Optional.of(made);
    }

    /// A tile from which to judge the levels of the whole recording: of all of it if available at once, else of its
    /// beginning.
    ///
    /// @param frames length of the recording
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public Tile overview(long frames, CancellationToken token) {
        TileKey top = new TileKey(kind, topResolution(frames), 0);
        if (top.resolution() < kind.denseResolution() + SKETCHED_RESOLUTION) {
            return exact(top, token);
        }
        return known(top)
                .or(() -> sketch(top, token))
                .orElseGet(() ->
                        exact(new TileKey(kind, Math.min(kind.directResolution(), top.resolution()), 0), token));
    }

    private synchronized Tile exact(TileKey key, CancellationToken token) {
        Tile made = maker().exact(key, token);
        cache.remember(name, made);
        if (isStored(key.resolution())) {
            cache.store(name, made);
        }
        return made;
    }

    /// The result of an earlier survey, if every tile that is not made on demand is still on disk; else empty.
    public Optional<Surveyed> surveyed() {
        return cache.surveyed(name, kind).filter(known -> hasCoarseTiles(kind.frames(known.seconds())));
    }

    private boolean hasCoarseTiles(long frames) {
        for (int resolution = kind.directResolution() + 1; resolution <= topResolution(frames); resolution++) {
            long tiles = (frames - 1) / ((long) Tile.COLUMNS << resolution) + 1;
            for (long index = 0; index < tiles; index++) {
                if (!cache.isStored(name, new TileKey(kind, resolution, index))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Reads the whole recording once and keeps its coarse tiles; of a lossy file, in which seeking is slow, it
    /// keeps all tiles.
    ///
    /// Opens the file a second time, so that tiles can be requested meanwhile. Blocking.
    ///
    /// @param frames expected length
    /// @param listener receives coarse tiles on the calling thread; from time to time also unfinished ones
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    public Surveyed survey(long frames, CancellationToken token, Progress progress, Consumer<Tile> listener) {
        try (AudioSource reading = open()) {
            boolean lossy = isLossy(reading);
            Consumer<Tile> keep = tile -> {
                if (lossy || tile.key().resolution() >= kind.storedResolution()) {
                    cache.store(name, tile);
                }
                if (tile.key().resolution() > kind.directResolution()) {
                    listener.accept(tile);
                }
            };
            int wanted = lossy ? 0 : Math.min(kind.storedResolution(), kind.directResolution() + 1);
            Surveyed all = new Survey(kind, wanted, keep, listener).read(reading, frames, token, progress);
            cache.store(name, kind, all);
            return all;
        }
    }

    private boolean isStored(int resolution) {
        return resolution >= kind.storedResolution() || source != null && isLossy(source);
    }

    private static boolean isLossy(AudioSource source) {
        return source.info().bitsPerSample().isEmpty();
    }

    private AudioSource open() {
        return switch (kind) {
            case ModelForm model -> AudioSource.open(file, channel);
            case FullBand full -> AudioSource.openAtOwnRate(file, channel);
        };
    }

    private TileMaker maker() {
        if (closed) {
            throw new IllegalStateException(file + " is closed");
        }
        if (maker == null) {
            source = open();
            maker = new TileMaker(source, kind);
        }
        return maker;
    }

    @Override
    public synchronized void close() {
        closed = true;
        maker = null;
        if (source != null) {
            source.close();
        }
    }
}
