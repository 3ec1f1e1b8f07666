package io.github.audiomae.app.recording;

import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.SpectrogramKind;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// The pyramids of one recording, created on demand. Thread-safe; compared by identity.
final class RecordingTiles implements AutoCloseable {
    private final Path file;
    private final TileCache cache;
    private final Map<SpectrogramKind, Pyramid> pyramids = new EnumMap<>(SpectrogramKind.class);

    private boolean closed;

    RecordingTiles(Path file, TileCache cache) {
        this.file = file;
        this.cache = cache;
    }

    Path file() {
        return file;
    }

    /// @throws io.github.audiomae.run.ProblemException if the file does not exist
    synchronized Pyramid of(SpectrogramKind kind) {
        if (closed) {
            throw new CancellationException(file + " was closed");
        }
        return pyramids.computeIfAbsent(kind, wanted -> new Pyramid(file, wanted, cache));
    }

    @Override
    public synchronized void close() {
        closed = true;
        pyramids.values().forEach(Pyramid::close);
    }
}
