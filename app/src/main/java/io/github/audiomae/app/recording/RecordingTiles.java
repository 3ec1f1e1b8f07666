package io.github.audiomae.app.recording;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.pyramid.Pyramid;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// The pyramids of one recording and channel, created on demand. Thread-safe; compared by identity.
final class RecordingTiles implements AutoCloseable {
    private static final int MOST = 5;

    private final Path file;
    private final ChannelChoice channel;
    private final TileCache cache;

    /// Those used last: each keeps its file open and some seconds of sound.
    private final Map<SpectrogramForm, Pyramid> pyramids = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SpectrogramForm, Pyramid> eldest) {
            boolean removed = size() > MOST;
            if (removed) {
                eldest.getValue().close(); // nothing of it is still wanted
            }
            return removed;
        }
    };

    private boolean closed;

    RecordingTiles(Path file, ChannelChoice channel, TileCache cache) {
        this.file = file;
        this.channel = channel;
        this.cache = cache;
    }

    Path file() {
        return file;
    }

    ChannelChoice channel() {
        return channel;
    }

    /// @throws io.github.audiomae.run.ProblemException if the file does not exist
    synchronized Pyramid of(SpectrogramForm form) {
        if (closed) {
            throw new CancellationException(file + " was closed");
        }
        return pyramids.computeIfAbsent(form, wanted -> new Pyramid(file, channel, wanted, cache));
    }

    @Override
    public synchronized void close() {
        closed = true;
        pyramids.values().forEach(Pyramid::close);
    }
}
