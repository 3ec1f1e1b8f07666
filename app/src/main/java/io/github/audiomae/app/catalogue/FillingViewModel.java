package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.catalogue.FillingState.Count;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CollectionMaintenance;
import io.github.audiomae.collection.CollectionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Fills the open collection: takes in files, analyses what waits, pauses and goes on. What was analysed is kept,
/// whatever happens.
public final class FillingViewModel {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final FeatureContext context;
    private final CollectionViewModel collection;
    private final Lane<Count> lane;
    private final Lane<List<Path>> dropping;
    private final ObservableList<Running> jobs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<FillingState> state = new ReadOnlyObjectWrapper<>(new FillingState.Idle());
    private @Nullable FillingRun run;
    private @Nullable OpenCollection of;
    private boolean lookingSoon;

    public FillingViewModel(FeatureContext context, CollectionViewModel collection) {
        this.context = context;
        this.collection = collection;
        lane = context.jobs().fileLane();
        dropping = context.jobs().fileLane();
        collection.open().subscribe(this::leave);
        collection.status().subscribe(this::notice);
        state.map(FillingViewModel::isRunning).subscribe(this::list);
    }

    /// How far it is.
    ReadOnlyObjectProperty<FillingState> state() {
        return state.getReadOnlyProperty();
    }

    /// The filling as a job in the list of jobs, while it runs.
    public ObservableList<Running> running() {
        return jobs;
    }

    /// Adds what files and folders hold, then analyses all that waits.
    ///
    /// @param paths none to go on with what waits
    public void add(List<Path> paths) {
        OpenCollection now = collection.open().get();
        if (now == null) {
            return;
        }
        of = now;
        FillingRun next = new FillingRun(
                now,
                () -> collection.model(now),
                collection.models().target(),
                context.jobs().modelTurns(),
                countedSoFar());
        run = next;
        List<Path> taken = List.copyOf(paths);
        lane.replace((token, progress) -> next.run(taken, token, progress), job -> {
            if (run == next) {
                follow(next, job);
            }
        });
    }

    /// Goes on counting after a pause, and when more is added meanwhile.
    private Count countedSoFar() {
        FillingRun before = run;
        return switch (state.get()) {
            case FillingState.Paused(Count count) -> count;
            case FillingState.Running running when before != null -> before.count();
            default -> Count.NONE;
        };
    }

    /// Whether recordings are being looked for or analysed.
    public ObservableValue<Boolean> busy() {
        return state.map(FillingViewModel::isRunning);
    }

    /// How many recordings wait.
    long waiting() {
        CollectionStatus now = collection.status().get();
        return switch (state.get()) {
            case FillingState.Running(Count count, var left) -> count.total() - count.done();
            case FillingState.Paused(Count count) when count.total() >= 0 -> count.total() - count.done();
            default -> now == null ? 0 : now.pending();
        };
    }

    /// Whether recordings are being looked for or analysed in a state.
    static boolean isRunning(FillingState now) {
        return now instanceof FillingState.Looking || now instanceof FillingState.Running;
    }

    private void list(boolean running) {
        OpenCollection now = of;
        if (running && now != null) {
            Messages messages = context.messages();
            jobs.setAll(new Running(
                    messages.text("collection.filling.job", now.name()),
                    state.map(FillingViewModel::share),
                    state.map(one -> share(one) < 0 ? "" : messages.percentDone(share(one))),
                    this::pause));
        } else {
            jobs.clear();
        }
    }

    private static double share(FillingState now) {
        return now instanceof FillingState.Running running ? running.count().fraction() : -1;
    }

    private void follow(FillingRun of, JobState<Count> job) {
        switch (job) {
            case JobState.Queued<Count> queued -> state.set(new FillingState.Looking());
            case JobState.Running<Count> running -> {
                Count count = of.count();
                state.set(
                        !of.hasBegun()
                                ? new FillingState.Looking()
                                : new FillingState.Running(count, count.secondsLeft()));
                lookSoon();
            }
            case JobState.Done<Count>(Count count) -> {
                state.set(new FillingState.Done(count));
                collection.changed();
            }
            case JobState.Failed<Count>(Throwable cause) -> {
                context.problems().show(cause);
                state.set(new FillingState.Failed());
                collection.changed();
            }
            case JobState.Cancelled<Count> cancelled -> {}
        }
    }

    /// The table follows the filling, at intervals.
    private void lookSoon() {
        if (!lookingSoon) {
            lookingSoon = true;
            context.jobs().later(LOOK_EVERY, () -> {
                lookingSoon = false;
                collection.changed();
            });
        }
    }

    /// Stops; [#resume()] goes on at the same place, also in the middle of a recording and after a new start.
    public void pause() {
        FillingRun now = run;
        if (now != null && lane.isBusy()) {
            lane.cancel();
            state.set(new FillingState.Paused(now.count()));
            lookSoon();
        }
    }

    /// Goes on with what waits.
    void resume() {
        add(List.of());
    }

    /// Stops, and takes the recordings that still wait out of the collection.
    void cancel() {
        OpenCollection now = of != null ? of : collection.open().get();
        lane.cancel();
        run = null;
        if (now != null) {
            dropping.replace(
                    (token, progress) -> now.read(open -> new CollectionMaintenance(open).removePending()),
                    JobState.atEnd(
                            gone -> {
                                state.set(new FillingState.Idle());
                                context.problems()
                                        .confirm(context.messages().text("collection.filling.taken-out", gone.size()));
                                collection.changed();
                            },
                            context.problems()::show));
        }
    }

    /// Removes the report.
    void dismiss() {
        state.set(new FillingState.Idle());
    }

    /// Another collection is open: the filling of this one pauses.
    private void leave(@Nullable OpenCollection now) {
        if (!Objects.equals(now, of)) {
            lane.cancel();
            run = null;
            of = now;
            state.set(new FillingState.Idle());
        }
    }

    private void notice(@Nullable CollectionStatus now) {
        if (now != null && !lane.isBusy() && state.get() instanceof FillingState.Idle && now.pending() > 0) {
            state.set(new FillingState.Waiting(now.pending()));
        } else if (now != null && state.get() instanceof FillingState.Waiting && now.pending() == 0) {
            dismiss();
        }
    }
}
