package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.AnnotationStore;
import io.github.audiomae.annotation.OpenAnnotations;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The file with the labels of the open recording: opened with the recording, closed with it. Every edit is in it at
/// once. Only on the JavaFX thread.
final class LabelFile implements AutoCloseable {
    private final AnnotationStore store;
    private final ProblemsViewModel problems;
    private final Lane<OpenAnnotations> lane;
    private final ReadOnlyObjectWrapper<@Nullable OpenAnnotations> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> refusal = new ReadOnlyObjectWrapper<>();
    private Consumer<OpenAnnotations> leaving = closed -> {};
    private @Nullable Path wanted;
    private Opening opening = new Opening();

    /// A file on its way: closed as soon as it is there if nobody waits for it any more.
    private static final class Opening {
        private @Nullable OpenAnnotations result;
        private boolean dropped;

        synchronized OpenAnnotations arrived(OpenAnnotations now) {
            if (dropped) {
                now.close();
                throw new CancellationException();
            }
            result = now;
            return now;
        }

        synchronized void drop() {
            dropped = true;
            if (result != null) {
                result.close();
            }
        }
    }

    LabelFile(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            AnnotationStore store) {
        this.problems = problems;
        this.store = store;
        lane = jobs.fileLane();
        recording.subscribe(now -> {
            Path file = now == null ? null : now.file();
            if (file != null && !file.equals(wanted)) {
                wanted = file;
                follow(file);
            }
        });
    }

    /// The labels of the open recording; null until they have been read, or if they cannot be.
    ReadOnlyObjectProperty<@Nullable OpenAnnotations> open() {
        return open.getReadOnlyProperty();
    }

    /// Why they cannot be read or saved; null if they can.
    ReadOnlyObjectProperty<@Nullable Throwable> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// From now on `receiver` is told before labels are closed.
    void whenLeaving(Consumer<OpenAnnotations> receiver) {
        leaving = receiver;
    }

    private void follow(Path file) {
        leave();
        refusal.set(null);
        Opening mine = opening;
        lane.replace(
                (token, progress) -> mine.arrived(store.open(file)),
                JobState.atEnd(read -> adopt(file, read), refusal::set));
    }

    private void adopt(Path file, OpenAnnotations read) {
        open.set(read);
        read.damaged()
                .ifPresent(copy -> problems.tellOfSound(Sentence.of("annotation.damaged", file.getFileName(), copy)));
    }

    private void leave() {
        OpenAnnotations before = open.get();
        if (before != null) {
            leaving.accept(before);
            open.set(null);
        }
        try {
            opening.drop();
        } catch (RuntimeException e) {
            problems.show(e);
        }
        opening = new Opening();
    }

    @Override
    public void close() {
        leave();
    }
}
