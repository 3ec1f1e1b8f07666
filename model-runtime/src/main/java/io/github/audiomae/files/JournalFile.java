package io.github.audiomae.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A [LineJournal] that is only read, also while it is open elsewhere.
///
/// @param file exists
public record JournalFile(Path file) {
    /// What the names of such files end with.
    public static final String ENDING = ".jsonl";

    /// The journals in a folder, in the order of their names; none if it does not exist.
    ///
    /// @throws IOException if it cannot be read
    public static List<JournalFile> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .sorted()
                    .map(JournalFile::new)
                    .toList();
        }
    }

    /// Its name without the ending.
    public String name() {
        String whole = String.valueOf(file.getFileName());
        return whole.endsWith(ENDING) ? whole.substring(0, whole.length() - ENDING.length()) : whole;
    }

    /// Its complete lines, of which the first is the header: an ended process leaves half a line.
    ///
    /// @throws IOException if it cannot be read
    public List<String> lines() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /// The path in a header of the form `KIND VERSION PATH`.
    public static Optional<Path> path(String header) {
        String[] words = header.split(" ", 3);
        try {
            return words.length < 3 ? Optional.empty() : Optional.of(Path.of(words[2]));
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
    }
}
