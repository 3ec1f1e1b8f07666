package io.github.audiomae.library;

import io.github.audiomae.files.Folders;
import io.github.audiomae.files.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder inside the library in which a model is assembled before it is moved into place.
///
/// Its name says which process it belongs to, so that what a killed import left behind is recognised and deleted.
/// Closing deletes the folder if it is still there; so does the end of the program.
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".staging-";

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Path folder;
    private final Thread onShutdown = new Thread(this::discard, "delete-half-written-model");

    private Staging(Path folder) {
        this.folder = folder;
    }

    static Staging create(Path models) throws IOException {
        Files.createDirectories(models);
        String name = PREFIX + ProcessMark.own() + "-" + UUID.randomUUID();
        Staging staging = new Staging(Files.createDirectory(models.resolve(name)));
        Runtime.getRuntime().addShutdownHook(staging.onShutdown);
        return staging;
    }

    /// The folder to write the model's files to.
    public Path folder() {
        return folder;
    }

    /// Deletes the folder if it is still there; closing twice is harmless.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            // The program is ending: the shutdown hook deletes the folder.
        }
        discard();
    }

    private synchronized void discard() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; the next start deletes it", folder, e);
        }
    }

    /// Whether `entry` was left behind by a process that no longer runs.
    static boolean isStale(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(PREFIX) && ProcessMark.isLeftBehind(name.substring(PREFIX.length()), lastChange(entry));
    }

    /// When a file was last written to; now, if that cannot be known.
    private static Instant lastChange(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            Instant last = Instant.EPOCH;
            for (Path path : inside.toList()) {
                Instant changed = Files.getLastModifiedTime(path).toInstant();
                last = changed.isAfter(last) ? changed : last;
            }
            return last;
        } catch (IOException | UncheckedIOException e) {
            return Instant.now();
        }
    }
}
