package io.github.audiomae.app.program;

import io.github.audiomae.files.Folders;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.library.BundledFiles;
import io.github.audiomae.resources.ResourceFiles;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The bundled models and sounds, as files: if the program runs from jars, they are unpacked on first use into the
/// user's cache.
public final class Bundled {
    private static final String SAMPLES = "samples";
    private static final List<String> SOUNDS = List.of(".flac", ".ogg", ".opus", ".mp3", ".wav");

    private Bundled() {}

    /// The folders of the bundled models, sorted by name; none in a build without a model.
    ///
    /// @throws ProblemException if they cannot be unpacked
    public static List<Path> models() {
        BundledFiles files = files();
        return files.foldersIn("models").stream()
                .map(name -> files.folder("models/" + name))
                .toList();
    }

    /// The bundled sounds by their absolute, normalised paths, sorted by name; none in a build without samples.
    ///
    /// @throws ProblemException if they cannot be unpacked
    public static List<Path> samples() {
        BundledFiles files = files();
        if (!files.contains(SAMPLES)) {
            return List.of();
        }
        Path folder = files.folder(SAMPLES);
        try {
            return Folders.entries(folder.toAbsolutePath().normalize()).stream()
                    .filter(Bundled::isSound)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.LIBRARY, Sentence.of("bundled.damaged", folder), e);
        }
    }

    private static boolean isSound(Path file) {
        return SOUNDS.stream().anyMatch(file.getFileName().toString()::endsWith);
    }

    private static BundledFiles files() {
        return new BundledFiles(
                ResourceFiles.location(),
                ResourceFiles.ROOT,
                UserFolders.current().cache());
    }
}
