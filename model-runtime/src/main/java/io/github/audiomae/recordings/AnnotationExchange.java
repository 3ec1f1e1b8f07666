package io.github.audiomae.recordings;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.Edit;
import io.github.audiomae.annotation.table.AnnotationTable;
import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.annotation.table.TableRecordings;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.RecordingStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes the annotations of a recording from tables of other programs, and writes them for these.
///
/// @param recording the recording
public record AnnotationExchange(Path recording) {
    /// The edit that adds the annotations of a table which belong to the recording: those for which the table names
    /// it, and all of a table that names no recording. Nothing is changed yet.
    ///
    /// @param table a file of any [TableFormat]
    /// @param layer for annotations whose layer the table does not name
    /// @throws ProblemException if the table cannot be read, or names other recordings only
    public Edit take(Path table, String layer, AnnotationEditing editing) {
        return editing.take(read(table, layer));
    }

    /// The annotations of a table which belong to the recording, as for [#take].
    public List<Annotation> read(Path table, String layer) {
        AnnotationTable content = TableFormat.of(table).read(table, layer);
        Map<String, Path> found = TableRecordings.find(table, content);
        List<Annotation> own = content.entries().stream()
                .filter(entry ->
                        entry.recording().map(name -> isRecording(name, found)).orElse(true))
                .map(AnnotationTable.Entry::annotation)
                .toList();
        if (own.isEmpty() && !content.entries().isEmpty()) {
            throw new ProblemException(
                    ProblemCode.TABLE_UNREADABLE, Sentence.of("annotation.table.other", table, recording));
        }
        return own;
    }

    /// Those of some annotations that are not among others, in whatever layer: so that a table that is read twice
    /// adds nothing the second time.
    public static List<Annotation> missing(Collection<Annotation> read, Collection<Annotation> present) {
        Set<Annotation> known = present.stream().map(AnnotationExchange::bare).collect(Collectors.toSet());
        return read.stream().filter(one -> !known.contains(bare(one))).toList();
    }

    /// Without its number and layer.
    private static Annotation bare(Annotation one) {
        return new Annotation(0, one.span(), one.band(), one.name(), "", one.cells());
    }

    private boolean isRecording(String name, Map<String, Path> found) {
        Path file = found.get(name);
        try {
            return file == null
                    ? String.valueOf(recording.getFileName()).equals(lastPart(name))
                    : Files.isSameFile(file, recording);
        } catch (IOException e) {
            return false;
        }
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /// Writes annotations in the order of time. Those that were read from a table have its columns.
    ///
    /// @param begins when the recording began: the table has clock times, except labels of Audacity
    /// @throws ProblemException if the file cannot be written
    public void write(
            Collection<Annotation> annotations, TableFormat format, Path target, Optional<RecordingStart> begins) {
        List<Annotation> sorted = annotations.stream()
                .sorted(Comparator.comparingDouble(
                                (Annotation one) -> one.span().startSeconds())
                        .thenComparingLong(Annotation::id))
                .toList();
        String name = recording.toAbsolutePath().normalize().toString();
        format.write(AnnotationTable.of(format.columns(sorted), sorted, name, begins), target);
    }
}
