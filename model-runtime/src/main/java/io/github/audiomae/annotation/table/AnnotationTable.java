package io.github.audiomae.annotation.table;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.List;
import java.util.Optional;

/// The annotations of a file, in its order.
///
/// @param columns names of its columns, in its order; empty for a table that is not made after a file
/// @param entries in the order of the file
public record AnnotationTable(List<String> columns, List<Entry> entries) {
    public AnnotationTable {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    /// A table of annotations of one recording, with the columns that its format usually has.
    public static AnnotationTable of(List<Annotation> annotations, String recording) {
        return of(List.of(), annotations, recording);
    }

    /// A table with the columns of an earlier one, for annotations that were read from it and perhaps edited.
    public static AnnotationTable of(List<String> columns, List<Annotation> annotations, String recording) {
        return of(columns, annotations, recording, Optional.empty());
    }

    /// The same, with clock times if it is known when the recording began.
    public static AnnotationTable of(
            List<String> columns, List<Annotation> annotations, String recording, Optional<RecordingStart> begins) {
        return new AnnotationTable(
                columns,
                annotations.stream()
                        .map(one -> new Entry(one, Optional.of(recording), begins))
                        .toList());
    }

    /// One annotation.
    ///
    /// @param annotation with its time in its recording
    /// @param recording the file that it belongs to, as the table names it; empty if it names none
    /// @param begins when that began, for clock times; empty if it is not known, and in a table that was read
    public record Entry(Annotation annotation, Optional<String> recording, Optional<RecordingStart> begins) {
        /// An annotation of a recording whose start is not known.
        public Entry(Annotation annotation, Optional<String> recording) {
            this(annotation, recording, Optional.empty());
        }
    }

    /// The recordings that it names, in its order.
    public List<String> recordings() {
        return entries.stream()
                .flatMap(entry -> entry.recording().stream())
                .distinct()
                .toList();
    }
}
