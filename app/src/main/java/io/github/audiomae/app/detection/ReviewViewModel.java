package io.github.audiomae.app.detection;

import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.feature.Undoable;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Review;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.detection.Verdict;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The judgements on the open recording. They are read when it is opened; its file is opened for writing with the first
/// judgement, so that looking at a recording leaves no trace.
public final class ReviewViewModel implements Undoable, AutoCloseable {
    private final ProblemsViewModel problems;
    private final ReviewStore store;
    private final UndoOrder order;
    private final Lane<ReviewStore.Found> reading;
    private final Lane<ReviewStore.Open> opening;
    private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(new Review());
    private final StringProperty reviewer = new SimpleStringProperty(System.getProperty("user.name", ""));
    private final List<Consumer<Review>> waiting = new ArrayList<>();
    private Runnable changed = () -> {};
    private Consumer<Review.Key> returned = key -> {};
    private @Nullable Path file;
    private ReviewStore.@Nullable Open open;

    public ReviewViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            ReviewStore store,
            UndoOrder order) {
        this.problems = problems;
        this.store = store;
        this.order = order;
        reading = jobs.fileLane();
        opening = jobs.fileLane();
        recording.subscribe(this::follow);
    }

    /// The judgements; empty until they are read. What is in it changes with every judgement: see [#whenChanged].
    public ReadOnlyObjectProperty<Review> review() {
        return review.getReadOnlyProperty();
    }

    /// The name that is kept with each judgement; may be empty.
    public StringProperty reviewer() {
        return reviewer;
    }

    /// From now on `receiver` runs after every change of a judgement.
    void whenChanged(Runnable receiver) {
        changed = receiver;
    }

    /// From now on `receiver` gets what was judged differently by undo or redo.
    void whenReturned(Consumer<Review.Key> receiver) {
        returned = receiver;
    }

    /// Judges a detection of the open recording. It is in its file when this is done.
    ///
    /// @param verdict [Verdict#UNJUDGED] to take a judgement back
    /// @param name the right name, for [Verdict#RENAMED]; else empty
    public void judge(Detection detection, Verdict verdict, String name) {
        Optional<Judgement> judgement = verdict == Verdict.UNJUDGED
                ? Optional.empty()
                : Optional.of(new Judgement(verdict, name, reviewer.get().strip(), Instant.now()));
        withOpen(opened -> {
            Optional<Judgement> before = opened.of(detection.tag().label(), detection.span());
            if (!words(before).equals(words(judgement)) && keep(() -> opened.judge(detection, judgement))) {
                order.changed(this);
                changed.run();
            }
        });
    }

    /// What a judgement says, whoever made it when.
    private static String words(Optional<Judgement> judgement) {
        return judgement.map(one -> one.verdict() + one.name()).orElse("");
    }

    @Override
    public void undo() {
        withOpen(opened -> keep(() -> tell(opened.undo())));
    }

    @Override
    public void redo() {
        withOpen(opened -> keep(() -> tell(opened.redo())));
    }

    private void tell(Optional<Review.Key> key) {
        changed.run();
        key.ifPresent(returned);
    }

    private boolean keep(Runnable change) {
        try {
            change.run();
            return true;
        } catch (ProblemException cannotWrite) {
            problems.show(cannotWrite);
            return false;
        }
    }

    private void follow(@Nullable Recording now) {
        Path opened = now == null ? null : now.file();
        if (opened == null ? file == null : opened.equals(file)) {
            return;
        }
        close();
        file = opened;
        review.set(new Review());
        if (opened != null) {
            reading.replace((token, progress) -> store.read(opened), problems.ofSound(reading, found -> {
                review.set(found.review());
                found.damage().ifPresent(problems::tellOfSound);
            }));
        }
    }

    private void withOpen(Consumer<Review> work) {
        ReviewStore.Open now = open;
        Path recording = file;
        if (now != null) {
            work.accept(now.review());
        } else if (recording != null) {
            waiting.add(work);
            if (!opening.isBusy()) {
                open(recording);
            }
        }
    }

    private void open(Path recording) {
        AtomicReference<ReviewStore.@Nullable Open> made = new AtomicReference<>();
        opening.replace(
                (token, progress) -> {
                    ReviewStore.Open opened = store.open(recording);
                    made.set(opened);
                    if (token.isCancelled()) {
                        end(made.getAndSet(null));
                        throw new CancellationException();
                    }
                    return opened;
                },
                state -> {
                    if (state instanceof JobState.Cancelled) {
                        end(made.getAndSet(null));
                    }
                    problems.<ReviewStore.Open>ofSound(opening, this::take).accept(state);
                    if (state instanceof JobState.Failed) {
                        waiting.clear();
                    }
                });
    }

    private void take(ReviewStore.Open opened) {
        reading.cancel();
        open = opened;
        review.set(opened.review());
        List<Consumer<Review>> work = List.copyOf(waiting);
        waiting.clear();
        work.forEach(one -> one.accept(opened.review()));
    }

    /// Ends the saving of the judgements.
    @Override
    public void close() {
        reading.cancel();
        opening.cancel();
        waiting.clear();
        end(open);
        open = null;
        file = null;
        order.forget(this);
    }

    private static void end(ReviewStore.@Nullable Open opened) {
        if (opened != null) {
            opened.close();
        }
    }
}
