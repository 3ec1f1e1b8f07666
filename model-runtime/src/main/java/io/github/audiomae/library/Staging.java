package io.github.audiomae.library;

import io.github.audiomae.files.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A folder inside the library where a model is put together before it is moved into place.
///
/// Its name says which process it belongs to, so that what a killed import left behind is recognised and deleted.
/// Closing deletes whatever is still there, also when the program is told to end.
public final class Staging implements AutoCloseable {
    private static final String PREFIX = ".staging-";

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

    /// Where to write the model's files.
    public Path folder() {
        return folder;
    }

    /// Deletes the folder if it is still there; closing twice is harmless.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            // The program is ending: the hook does the rest.
        }
        discard();
    }

    private synchronized void discard() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether `entry` was left by a process that no longer runs.
    static boolean isStale(Path entry) {
        String name = entry.getFileName().toString();
        return name.startsWith(PREFIX) && !ProcessMark.runs(name.substring(PREFIX.length()));
    }
}
