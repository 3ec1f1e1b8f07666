package io.github.audiomae.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The sample sounds that come with the program.
public final class BundledSamples {
    private static final String FOLDER = "samples";
    private static final List<String> SOUNDS = List.of(".flac", ".ogg", ".opus", ".mp3", ".wav");

    private BundledSamples() {}

    /// The sound files, by name; none in a build without samples. Unpacked on first use when the program runs
    /// from a jar.
    ///
    /// @param cache where to unpack them, the first time; need not exist
    /// @throws UncheckedIOException if they cannot be unpacked
    public static List<Path> files(Path cache) {
        BundledFiles files = BundledFiles.ofThisProgram(cache);
        if (!files.contains(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(files.folder(FOLDER))) {
            return entries.filter(BundledSamples::isSound).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSound(Path file) {
        return SOUNDS.stream().anyMatch(file.getFileName().toString()::endsWith);
    }
}
