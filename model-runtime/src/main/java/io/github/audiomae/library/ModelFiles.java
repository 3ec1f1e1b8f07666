package io.github.audiomae.library;

import io.github.audiomae.model.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that two model folders have in common, stored once where the disk supports it.
public final class ModelFiles {
    private ModelFiles() {}

    /// Puts a file into another folder under the same name, as a hard link if possible, else as a copy. Sharing is
    /// safe, since model files are never changed.
    public static void share(Path file, Path folder) throws IOException {
        Path target = folder.resolve(file.getFileName());
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, target);
        }
    }

    /// Size of a model's files on disk in bytes, without `model.json`.
    public static long bytes(ModelFolder model) {
        return model.manifest().files().keySet().stream()
                .mapToLong(name -> size(model.folder().resolve(name)))
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
