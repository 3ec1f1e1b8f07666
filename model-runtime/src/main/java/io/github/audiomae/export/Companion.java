package io.github.audiomae.export;

import java.nio.file.Path;

/// Files that go with another one.
public final class Companion {
    private Companion() {}

    /// Beside `file`, with its name's ending replaced: `birds.csv` and `.meta.json` give `birds.meta.json`.
    public static Path of(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ending);
    }
}
