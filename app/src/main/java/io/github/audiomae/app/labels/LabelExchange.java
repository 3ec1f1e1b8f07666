package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.table.TableFormat;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.recordings.AnnotationExchange;
import io.github.audiomae.recordings.TableImport;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Labels from and to files of other programs. Files are read and written in the background.
final class LabelExchange {
    private final FeatureContext context;
    private final LabelsViewModel labels;
    private final Lane<List<Annotation>> reading;
    private final Lane<Path> writing;
    private final Lane<TableImport.Result> opening;
    private final TableImport tables;
    private final Consumer<List<Path>> openRecordings;

    /// @param openRecordings lists recordings and opens the first of them
    LabelExchange(
            FeatureContext context,
            LabelsViewModel labels,
            AnnotationStore store,
            Consumer<List<Path>> openRecordings) {
        this.context = context;
        this.labels = labels;
        tables = new TableImport(store);
        this.openRecordings = openRecordings;
        reading = context.jobs().fileLane();
        writing = context.jobs().fileLane();
        opening = context.jobs().fileLane();
    }

    /// Adds the labels of a table that belong to the open recording, except those that are there already.
    void read(Path table) {
        Recording open = context.workspace().recording().get();
        if (open == null) {
            return;
        }
        reading.replace(
                (token, progress) ->
                        new AnnotationExchange(open.file()).read(table, String.valueOf(table.getFileName())),
                JobState.atEnd(
                        found -> {
                            if (Objects.equals(open.file(), file())) {
                                adopt(table, found);
                            }
                        },
                        context.problems()::show));
    }

    private void adopt(Path table, List<Annotation> found) {
        List<Annotation> fresh = AnnotationExchange.missing(found, labels.all());
        labels.editing().ifPresent(editing -> labels.apply(editing.take(fresh)));
        context.problems()
                .confirm(context.messages()
                        .text(
                                "labels.read",
                                fresh.size(),
                                String.valueOf(table.getFileName()),
                                found.size() - fresh.size()));
    }

    /// Adds the labels of a table to its recordings, lists these, and shows the first of them. Those of a table
    /// that names no recording, and has none beside it, are added to the open one.
    void open(Path table) {
        Optional<Path> shown = Optional.ofNullable(file());
        opening.replace(
                (token, progress) -> tables.add(table, shown, token),
                JobState.atEnd(result -> opened(table, shown, result), context.problems()::show));
    }

    private void opened(Path table, Optional<Path> shown, TableImport.Result result) {
        if (!result.ofOpen().isEmpty() && shown.equals(Optional.ofNullable(file()))) {
            adopt(table, result.ofOpen());
        }
        if (!result.recordings().isEmpty()) {
            openRecordings.accept(result.recordings());
        }
        if (result.added() > 0) {
            context.navigation().show(Place.RECORDING); // where labels are seen
            context.problems()
                    .confirm(context.messages()
                            .text(
                                    "labels.opened",
                                    result.added(),
                                    String.valueOf(table.getFileName()),
                                    result.recordings().size()));
        }
        if (!result.notFound().isEmpty()) {
            context.problems()
                    .tell(context.messages()
                            .text(
                                    "labels.not-found",
                                    result.notFound().size(),
                                    String.valueOf(table.getFileName()),
                                    result.notFound().getFirst()));
        }
    }

    private @Nullable Path file() {
        Recording open = context.workspace().recording().get();
        return open == null ? null : open.file();
    }

    /// Writes all labels of the open recording.
    void write(TableFormat format, Path target) {
        Path recording = file();
        if (recording == null) {
            return;
        }
        Collection<Annotation> snapshot = List.copyOf(labels.all());
        Optional<RecordingStart> begins =
                Optional.ofNullable(context.workspace().clock().start().get());
        writing.replace(
                (token, progress) -> {
                    new AnnotationExchange(recording).write(snapshot, format, target, begins);
                    return target;
                },
                JobState.atEnd(
                        written -> context.problems()
                                .confirm(context.messages()
                                        .text(
                                                "labels.written",
                                                snapshot.size(),
                                                String.valueOf(written.getFileName()))),
                        context.problems()::show));
    }
}
