package io.github.audiomae.app.program;

import io.github.audiomae.files.UserFolders;
import io.github.audiomae.resources.BundledModels;
import io.github.audiomae.resources.BundledSamples;
import java.nio.file.Path;
import java.util.List;

/// The bundled models and sounds, as files: if the program runs from jars, they are unpacked on first use into the
/// user's cache.
public final class Bundled {
    private Bundled() {}

    /// The folders of the bundled models, sorted by name; none in a build without a model.
    ///
    /// @throws java.io.UncheckedIOException if they cannot be unpacked
    public static List<Path> models() {
        return BundledModels.folders(UserFolders.current().cache());
    }

    /// The bundled sounds, sorted by name; none in a build without samples.
    ///
    /// @throws java.io.UncheckedIOException if they cannot be unpacked
    public static List<Path> samples() {
        return BundledSamples.files(UserFolders.current().cache());
    }
}
