package io.github.audiomae.export;

import io.github.audiomae.files.AtomicFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the classes found in one recording to a file.
public final class TagFile {
    private TagFile() {}

    /// Writes a file, whole or not at all.
    ///
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public static void write(Path file, TagFormat format, RecordingTags recording) {
        AtomicFile.write(file, beside -> {
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                TagWriter writer = format.on(out);
                writer.begin();
                writer.add(recording);
                writer.end();
            }
        });
    }
}
