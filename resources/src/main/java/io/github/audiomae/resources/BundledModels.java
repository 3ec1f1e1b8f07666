package io.github.audiomae.resources;

import java.nio.file.Path;
import java.util.List;

/// The models that come with the program.
public final class BundledModels {
    private BundledModels() {}

    /// Their folders, by name; none in a build without a model. Unpacked on first use when the program runs from
    /// a jar.
    ///
    /// @param cache where to unpack them, the first time; need not exist
    /// @throws java.io.UncheckedIOException if they cannot be unpacked
    public static List<Path> folders(Path cache) {
        BundledFiles files = BundledFiles.ofThisProgram(cache);
        return files.foldersIn("models").stream()
                .map(name -> files.folder("models/" + name))
                .toList();
    }
}
