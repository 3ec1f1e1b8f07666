package io.github.audiomae.pyramid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The result of a survey as a text file: one line each for the version, the number of samples, and every warning as
/// JSON.
final class SurveyFile {
    private static final String VERSION = "survey 2";

    private static final JsonMapper JSON = new JsonMapper();

    private SurveyFile() {}

    static void write(Surveyed found, Path file) throws IOException {
        StringBuilder text = new StringBuilder(VERSION + "\n" + found.samples() + "\n");
        for (Sentence warning : found.warnings()) {
            text.append(JSON.writeValueAsString(warning)).append('\n');
        }
        Files.writeString(file, text);
    }

    /// Reads a file; empty if it is damaged or of another version.
    ///
    /// @param sampleRateHz of its samples
    static Optional<Surveyed> read(Path file, int sampleRateHz) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.size() < 2
                || !lines.getFirst().equals(VERSION)
                || !lines.get(1).matches("\\d{1,15}")) {
            return Optional.empty();
        }
        List<Sentence> warnings = new ArrayList<>();
        try {
            for (String line : lines.subList(2, lines.size())) {
                warnings.add(Objects.requireNonNull(JSON.readValue(line, Sentence.class)));
            }
        } catch (JsonProcessingException | NullPointerException e) {
            return Optional.empty();
        }
        return Optional.of(new Surveyed(Long.parseLong(lines.get(1)), warnings, sampleRateHz));
    }
}
