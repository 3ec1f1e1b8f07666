package io.github.audiomae.recordings;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationEditing;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.annotation.table.AnnotationTable;
import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.annotation.table.TableRecordings;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds the annotations of a table that is opened alone to its recordings. What a recording has already is not added
/// again.
///
/// @param store where annotations are kept
public record TableImport(AnnotationStore store) {
    /// What became of a table.
    ///
    /// @param recordings those that were found, in the order of the table
    /// @param ofOpen the annotations of the recording that is open elsewhere; not added
    /// @param added number of annotations added to the others
    /// @param notFound the recordings that it names and that were not found
    public record Result(List<Path> recordings, List<Annotation> ofOpen, int added, List<String> notFound) {}

    /// Adds the annotations of a table.
    ///
    /// @param table a file of any [TableFormat]
    /// @param open a recording whose annotations are open elsewhere; it also gets those that name no recording, if
    ///     there is none beside the table
    /// @throws io.github.audiomae.run.ProblemException if the table or a recording cannot be read, or annotations
    ///     are not saved
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public Result add(Path table, Optional<Path> open, CancellationToken token) {
        AnnotationTable content = TableFormat.of(table).read(table, String.valueOf(table.getFileName()));
        Map<String, Path> found = TableRecordings.find(table, content);
        Map<Path, List<Annotation>> byRecording = new LinkedHashMap<>();
        List<Annotation> ofOpen = new ArrayList<>();
        for (AnnotationTable.Entry entry : content.entries()) {
            Optional<Path> recording =
                    Optional.ofNullable(found.get(entry.recording().orElse("")));
            if (recording.isEmpty() ? entry.recording().isEmpty() : recording.equals(open)) {
                ofOpen.add(entry.annotation());
            } else {
                recording.ifPresent(file -> byRecording
                        .computeIfAbsent(file, none -> new ArrayList<>())
                        .add(entry.annotation()));
            }
        }
        int added = 0;
        for (Map.Entry<Path, List<Annotation>> one : byRecording.entrySet()) {
            token.throwIfCancelled();
            added += add(one.getKey(), one.getValue());
        }
        List<String> notFound = content.recordings().stream()
                .filter(name -> !found.containsKey(name))
                .toList();
        return new Result(List.copyOf(found.values()), ofOpen, added, notFound);
    }

    private int add(Path recording, List<Annotation> read) {
        try (OpenAnnotations annotations = store.open(recording)) {
            List<Annotation> fresh =
                    AnnotationExchange.missing(read, annotations.document().all());
            AnnotationEditing editing =
                    new AnnotationEditing(annotations.document(), Double.MAX_VALUE, Double.MAX_VALUE);
            annotations.document().apply(editing.take(fresh));
            return fresh.size();
        }
    }
}
