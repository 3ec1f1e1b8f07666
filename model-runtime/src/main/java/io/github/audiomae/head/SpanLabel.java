package io.github.audiomae.head;

import io.github.audiomae.annotation.table.AnnotationTable;
import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.annotation.table.TableRecordings;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A label for a recording, or for a span of it.
///
/// @param file the recording as the table names it
/// @param span empty for the whole recording
/// @param label what is heard
public record SpanLabel(Path file, Optional<TimeSpan> span, String label) {
    /// Reads a table: comma separated with the columns `file` and `label`, and for spans `start_s` and `end_s`,
    /// where other columns are passed over; or a selection table of Raven; or labels of Audacity beside their
    /// sound. A recording may have several rows.
    ///
    /// @throws ProblemException if it cannot be read, lacks a column, or a row makes no sense
    public static List<SpanLabel> read(Path table) {
        TableFormat format = TableFormat.of(table);
        return format == TableFormat.CSV ? readCsv(table) : readAnnotations(table, format);
    }

    /// Annotations without a name are passed over.
    private static List<SpanLabel> readAnnotations(Path table, TableFormat format) {
        AnnotationTable content = format.read(table, "");
        Map<String, Path> found = TableRecordings.find(table, content);
        List<SpanLabel> labels = new ArrayList<>();
        for (AnnotationTable.Entry entry : content.entries()) {
            String recording = entry.recording().orElse("");
            Path file = found.get(recording);
            if (file == null && recording.isEmpty()) {
                throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("training.no-recording", table));
            }
            if (!entry.annotation().name().isBlank()) {
                labels.add(new SpanLabel(
                        file == null ? Path.of(recording) : file,
                        Optional.of(entry.annotation().span()),
                        entry.annotation().name().strip()));
            }
        }
        return labels;
    }

    private static List<SpanLabel> readCsv(Path csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader in = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(in)) {
            List<String> columns = rows.getHeaderNames();
            boolean spans = columns.contains("start_s") && columns.contains("end_s");
            if (!columns.contains("file") || !columns.contains("label")) {
                throw wrong(csv, 1);
            }
            List<SpanLabel> labels = new ArrayList<>();
            for (CSVRecord row : rows) {
                labels.add(of(row, spans, csv));
            }
            return labels;
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.FILE, Sentence.of("training.unreadable", csv, String.valueOf(e.getMessage())), e);
        }
    }

    /// Labels the analysed recordings of a collection with the names of the folders that they are in; those that lie
    /// beside such folders, in the folder that holds them, get no label.
    public static List<SpanLabel> ofFolders(SoundCollection collection) {
        List<Path> files = new ArrayList<>();
        collection.recordings(recording -> {
            if (recording.windows() > 0) {
                files.add(recording.file());
            }
        });
        return ofFolders(files);
    }

    static List<SpanLabel> ofFolders(List<Path> files) {
        Set<Path> holders = new HashSet<>();
        for (Path file : files) {
            Path folder = file.getParent();
            for (Path above = folder == null ? null : folder.getParent(); above != null; above = above.getParent()) {
                holders.add(above);
            }
        }
        List<SpanLabel> labels = new ArrayList<>();
        for (Path file : files) {
            Path folder = file.getParent();
            Path name = folder == null ? null : folder.getFileName();
            if (name != null && !holders.contains(folder)) {
                labels.add(new SpanLabel(file, Optional.empty(), name.toString()));
            }
        }
        return labels;
    }

    /// What people have labelled in a collection.
    public static List<SpanLabel> ofPeople(SoundCollection collection) {
        return new CollectionLabels(collection)
                .all().stream()
                        .map(note -> new SpanLabel(note.recording(), Optional.of(note.span()), note.label()))
                        .toList();
    }

    private static SpanLabel of(CSVRecord row, boolean spans, Path csv) {
        try {
            boolean whole =
                    !spans || (row.get("start_s").isEmpty() && row.get("end_s").isEmpty());
            Optional<TimeSpan> span = whole
                    ? Optional.empty()
                    : Optional.of(
                            new TimeSpan(Double.parseDouble(row.get("start_s")), Double.parseDouble(row.get("end_s"))));
            String label = row.get("label");
            if (label.isEmpty() || row.get("file").isEmpty()) {
                throw wrong(csv, row.getRecordNumber() + 1);
            }
            return new SpanLabel(Path.of(row.get("file")), span, label);
        } catch (IllegalArgumentException e) {
            throw wrong(csv, row.getRecordNumber() + 1);
        }
    }

    private static ProblemException wrong(Path csv, long line) {
        return new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("training.row", csv, line));
    }
}
