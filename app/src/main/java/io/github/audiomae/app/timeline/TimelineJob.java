package io.github.audiomae.app.timeline;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.inference.LoadedModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The classification of one recording in the background, whether the recording is open or not.
public final class TimelineJob {
    /// How far it is.
    ///
    /// @param fraction the classified share, 0 … 1
    /// @param secondsLeft until it ends, at the speed so far; empty before that is known
    record Pace(double fraction, OptionalLong secondsLeft) {
        static final Pace START = new Pace(0, OptionalLong.empty());
    }

    private final TimelineRequest request;
    private final LoadedModel runner;
    private final boolean asked;
    private final Lane<ClassTimeline> lane;
    private final AtomicReference<@Nullable ClassTimeline> latest = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(Pace.START);
    private Meter meter = new Meter();

    /// @param asked whether a person asked for it
    TimelineJob(TimelineRequest request, LoadedModel runner, boolean asked, Jobs jobs) {
        this.request = request;
        this.runner = runner;
        this.asked = asked;
        lane = jobs.fileLane();
    }

    /// The recording.
    public Path file() {
        return request.file();
    }

    TimelineRequest request() {
        return request;
    }

    boolean isAsked() {
        return asked;
    }

    /// Whether it runs this model.
    boolean uses(@Nullable LoadedModel model) {
        return runner == model;
    }

    /// The scores so far; null before the first.
    @Nullable
    ClassTimeline latest() {
        return latest.get();
    }

    ReadOnlyObjectProperty<Pace> pace() {
        return pace.getReadOnlyProperty();
    }

    /// Whether it rests until it is started again.
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /// Starts after `rest`, unless it was stopped by then; what is known already is not classified again.
    ///
    /// @param ended receives the end, unless it was stopped
    void start(Jobs jobs, Duration rest, TimelineStore store, Ended ended) {
        paused.set(false);
        meter = new Meter();
        lane.replaceAfter(rest, request.scan(runner, jobs.modelTurns(), store, latest), state -> {
            switch (state) {
                case JobState.Running<ClassTimeline> now ->
                    pace.set(meter.pace(now.done(), now.total(), System.nanoTime()));
                case JobState.Done<ClassTimeline>(ClassTimeline all) -> ended.done(this, all);
                case JobState.Failed<ClassTimeline>(Throwable cause) -> ended.failed(this, cause);
                case JobState.Queued<ClassTimeline> queued -> {}
                case JobState.Cancelled<ClassTimeline> cancelled -> {}
            }
        });
    }

    /// Rests; what is known is kept in the store.
    void pause() {
        lane.cancel();
        paused.set(true);
    }

    /// Stops; what is known is kept in the store.
    void stop() {
        lane.cancel();
    }

    /// Measures the speed; windows that were known before are no part of it.
    static final class Meter {
        private static final double NANOS = 1e9;

        private long firstDone = -1;
        private long firstNanos;

        /// @param nanos the time, as of [System#nanoTime]
        Pace pace(long done, long total, long nanos) {
            if (firstDone < 0) {
                firstDone = done;
                firstNanos = nanos;
            }
            double speed = (done - firstDone) / ((nanos - firstNanos) / NANOS);
            OptionalLong left = done > firstDone && speed > 0
                    ? OptionalLong.of(Math.round((total - done) / speed))
                    : OptionalLong.empty();
            return new Pace(total > 0 ? (double) done / total : 0, left);
        }
    }

    /// Receives the end of a job, on the JavaFX thread.
    interface Ended {
        void done(TimelineJob job, ClassTimeline all);

        void failed(TimelineJob job, Throwable cause);
    }
}
