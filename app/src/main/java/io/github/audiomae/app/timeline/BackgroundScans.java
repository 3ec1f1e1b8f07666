package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.LoadedModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The classifications of recordings in the background. Opening a recording recalls what is known of it; what nobody
/// asked for stops when another one is opened, what was asked for goes on.
final class BackgroundScans {
    private static final Duration REST = Duration.ofMillis(700);
    private static final int MOST_KEPT = 8;

    private final Jobs threads;
    private final ProblemsViewModel problems;
    private final TimelineStore store;
    private final Lane<Optional<ClassTimeline>> recalling;
    private final ObservableList<TimelineJob> jobs = FXCollections.observableArrayList();
    private final FilteredList<TimelineJob> elsewhere = new FilteredList<>(jobs);
    private final Map<TimelineRequest, ClassTimeline> cache = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TimelineRequest, ClassTimeline> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final ReadOnlyObjectWrapper<@Nullable ClassTimeline> timeline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TimelineJob.@Nullable Pace> pace = new ReadOnlyObjectWrapper<>();
    private @Nullable TimelineJob shown;
    private Subscription following = Subscription.EMPTY;

    BackgroundScans(Jobs threads, ProblemsViewModel problems, TimelineStore store) {
        this.threads = threads;
        this.problems = problems;
        this.store = store;
        recalling = threads.fileLane();
    }

    /// The scores of the open recording so far; null while there are none.
    ReadOnlyObjectProperty<@Nullable ClassTimeline> timeline() {
        return timeline.getReadOnlyProperty();
    }

    /// Whether the open recording is being classified.
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether the open recording is classified only on request.
    ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// How far the classification of the open recording is; null while it is not running.
    ReadOnlyObjectProperty<TimelineJob.@Nullable Pace> pace() {
        return pace.getReadOnlyProperty();
    }

    /// All classifications that are running or paused.
    ObservableList<TimelineJob> jobs() {
        return jobs;
    }

    /// Those of recordings that are not open.
    ObservableList<TimelineJob> elsewhere() {
        return elsewhere;
    }

    /// Shows the scores of another recording, or of the same one in another way.
    ///
    /// @param request what is open; null for nothing
    /// @param runner the model of the request; what another model classifies stops
    /// @param isLong whether it is classified only on request
    void open(@Nullable TimelineRequest request, @Nullable LoadedModel runner, boolean isLong) {
        recalling.cancel();
        show(null);
        timeline.set(null);
        waiting.set(false);
        List.copyOf(jobs).stream()
                .filter(job -> !job.isAsked() || !job.uses(runner) || isReplaced(job.request(), request))
                .forEach(this::cancel);
        if (request == null || runner == null) {
            return;
        }
        Optional<TimelineJob> going =
                jobs.stream().filter(job -> job.request().equals(request)).findFirst();
        if (going.isPresent()) {
            show(going.get());
            showWorthwhile(going.get().latest());
            return;
        }
        ClassTimeline before = cache.get(request);
        if (before != null) {
            timeline.set(before);
            return;
        }
        waiting.set(isLong);
        recalling.replace(
                request.recall(store),
                JobState.atEnd(
                        known -> goOn(request, runner, known, isLong),
                        unreadable -> goOn(request, runner, Optional.empty(), isLong)));
    }

    /// Whether the same recording is to be classified in another way.
    private static boolean isReplaced(TimelineRequest old, @Nullable TimelineRequest now) {
        return now != null && old.file().equals(now.file()) && !old.equals(now);
    }

    private void goOn(TimelineRequest request, LoadedModel runner, Optional<ClassTimeline> known, boolean isLong) {
        known.ifPresent(timeline::set);
        if (known.isPresent() && known.get().isWhole()) {
            cache.put(request, known.get());
            waiting.set(false);
        } else if (!isLong) {
            classify(request, runner, false, REST);
        }
    }

    /// Classifies the open recording, whatever its length.
    void start(TimelineRequest request, LoadedModel runner) {
        recalling.cancel();
        classify(request, runner, true, Duration.ZERO);
    }

    private void classify(TimelineRequest request, LoadedModel runner, boolean asked, Duration rest) {
        List.copyOf(jobs).stream().filter(job -> job.request().equals(request)).forEach(this::cancel);
        TimelineJob job = new TimelineJob(request, runner, asked, threads);
        jobs.add(job);
        show(job);
        run(job, rest);
    }

    private void run(TimelineJob job, Duration rest) {
        job.start(threads, rest, store, new TimelineJob.Ended() {
            @Override
            public void done(TimelineJob of, ClassTimeline all) {
                cache.put(of.request(), all);
                if (shown == of) {
                    timeline.set(all);
                }
                end(of);
            }

            @Override
            public void failed(TimelineJob of, Throwable cause) {
                boolean isOpen = shown == of;
                end(of);
                waiting.set(waiting.get() || isOpen);
                problems.show(cause);
            }
        });
    }

    /// Stops the one of the open recording; the scores so far stay.
    void cancelShown() {
        TimelineJob job = shown;
        if (job != null) {
            cancel(job);
        }
    }

    /// Stops a job; its scores so far are kept.
    void cancel(TimelineJob job) {
        boolean isOpen = shown == job;
        end(job);
        job.stop();
        waiting.set(waiting.get() || isOpen);
    }

    /// Pauses a job, or goes on with it where it was paused.
    void turn(TimelineJob job) {
        if (job.paused().get()) {
            run(job, Duration.ZERO);
        } else {
            job.pause();
        }
        if (shown == job) {
            show(job);
        }
    }

    /// Follows the job of the open recording.
    private void show(@Nullable TimelineJob job) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        shown = job;
        boolean runs = job != null && !job.paused().get();
        running.set(runs);
        waiting.set(job != null && !runs);
        pace.set(null);
        elsewhere.setPredicate(other -> other != job);
        if (job != null) {
            following = job.pace().subscribe(now -> {
                pace.set(now);
                showWorthwhile(job.latest());
            });
        }
    }

    private void end(TimelineJob job) {
        jobs.remove(job);
        if (shown == job) {
            show(null);
        }
    }

    /// Growth by less than one in fifty is not visible in the strip.
    private void showWorthwhile(@Nullable ClassTimeline soFar) {
        ClassTimeline before = timeline.get();
        if (soFar != null && (before == null || soFar.known() > before.known() + before.known() / 50)) {
            timeline.set(soFar);
        }
    }
}
