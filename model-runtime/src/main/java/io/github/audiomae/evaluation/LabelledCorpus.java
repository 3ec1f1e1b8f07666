package io.github.audiomae.evaluation;

import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// A corpus listed in a manifest: CSV with the columns `file, label, labels, split, source` (and any others).
///
/// @param clips in the manifest's order
public record LabelledCorpus(List<LabelledClip> clips) {
    private static final List<String> COLUMNS = List.of("file", "label", "labels", "split", "source");

    public LabelledCorpus {
        clips = List.copyOf(clips);
    }

    /// Reads a manifest.
    ///
    /// @param clipsFolder the folder to which `file` is relative
    /// @throws ProblemException if the manifest cannot be read or lacks a column
    public static LabelledCorpus read(Path manifest, Path clipsFolder) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(manifest);
                var rows = format.parse(reader)) {
            List<String> missing = COLUMNS.stream()
                    .filter(column -> !rows.getHeaderNames().contains(column))
                    .toList();
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        ProblemCode.WRONG_REQUEST,
                        Sentence.untranslated(manifest + " is not a manifest of labelled clips; it lacks the columns: "
                                + String.join(", ", missing) + "."));
            }
            return new LabelledCorpus(
                    rows.stream().map(row -> clip(row, clipsFolder)).toList());
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST,
                    Sentence.untranslated(manifest + " cannot be read as a CSV table with the columns "
                            + String.join(", ", COLUMNS) + "."),
                    e);
        }
    }

    /// The clips of one split.
    public List<LabelledClip> split(String split) {
        return clips.stream().filter(clip -> clip.split().equals(split)).toList();
    }

    private static LabelledClip clip(CSVRecord row, Path folder) {
        List<String> labels = Arrays.stream(row.get("labels").split(";"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
        return new LabelledClip(
                folder.resolve(row.get("file")), row.get("label"), labels, row.get("split"), row.get("source"));
    }
}
