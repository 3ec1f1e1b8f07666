package io.github.audiomae.export;

import java.nio.file.Path;

/// The paths of files that accompany another one.
public final class Sidecar {
    private Sidecar() {}

    /// The path beside `file` with the ending of its name replaced: `birds.npy` and `.index.csv` give
    /// `birds.index.csv`.
    public static Path of(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
    }

    /// The path beside `file` with an ending added to its whole name: `birds.csv` and `.meta.json` give
    /// `birds.csv.meta.json`.
    public static Path appended(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
