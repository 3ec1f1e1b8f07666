package io.github.audiomae.pyramid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a survey found, as a file of lines: the version, the samples, each warning (none has line breaks).
final class SurveyFile {
    private static final String VERSION = "survey 1";

    private SurveyFile() {}

    static void write(Surveyed found, Path file) throws IOException {
        StringBuilder text = new StringBuilder(VERSION + "\n" + found.samples() + "\n");
        found.warnings()
                .forEach(warning -> text.append(warning.replaceAll("\\R", " ")).append('\n'));
        Files.writeString(file, text);
    }

    /// Empty for a file that is no such.
    static Optional<Surveyed> read(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.size() < 2
                || !lines.getFirst().equals(VERSION)
                || !lines.get(1).matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(new Surveyed(Long.parseLong(lines.get(1)), lines.subList(2, lines.size())));
    }
}
