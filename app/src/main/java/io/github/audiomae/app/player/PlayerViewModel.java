package io.github.audiomae.app.player;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.playback.PlayOrder;
import io.github.audiomae.run.CancellationToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Controls playback: play, pause, loop, speed, and the position in the recording.
public final class PlayerViewModel {
    /// The speeds that can be chosen; the pitch is the same at all of them.
    public static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    private static final double AT_THE_END = 0.05;

    private final SoundOutput output;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<@Nullable TimeSpan> selection;
    private final Lane<Boolean> lane;
    private final UiThread ui;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper positionSeconds = new ReadOnlyDoubleWrapper();
    private final BooleanProperty looping = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);

    private final BooleanProperty selectionOnly = new SimpleBooleanProperty();

    private Supplier<Optional<TimeSpan>> visible = Optional::empty;

    /// Whether playback ends at the end of the selection.
    private boolean withinSelection;

    /// @param selection the span that a loop repeats; without a selection, the whole recording
    public PlayerViewModel(
            Jobs jobs,
            SoundOutput output,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            ObservableValue<@Nullable TimeSpan> selection) {
        this.output = output;
        this.problems = problems;
        this.recording = recording;
        this.selection = selection;
        lane = jobs.fileLane();
        ui = jobs.ui();
        recording.map(Recording::file).addListener((property, old, now) -> rewind());
        looping.addListener((property, old, now) -> goOn());
        speed.addListener((property, old, now) -> goOn());
        selectionOnly.addListener((property, old, now) -> {
            withinSelection = now;
            goOn();
        });
        selection.addListener((property, old, now) -> {
            if (now == null) {
                selectionOnly.set(false);
            }
            if (looping.get() || withinSelection) {
                goOn();
            }
        });
    }

    /// Whether sound is being played.
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// Whether only the selection is heard, from its start to its end; ends with the selection.
    public BooleanProperty selectionOnly() {
        return selectionOnly;
    }

    /// The playback position, in seconds from the start of the recording.
    public ReadOnlyDoubleProperty positionSeconds() {
        return positionSeconds.getReadOnlyProperty();
    }

    /// Whether playback starts again at the end of the selection, or else of the recording.
    public BooleanProperty looping() {
        return looping;
    }

    /// The speed, 0.5 … 2.
    public DoubleProperty speed() {
        return speed;
    }

    /// From now on playback starts in what is visible: at its start, if the playback position is elsewhere.
    ///
    /// @param span returns the visible span; empty to start at the playback position wherever that is
    public void startWithin(Supplier<Optional<TimeSpan>> span) {
        visible = span;
    }

    /// Plays from the playback position, or pauses. At the end it starts over.
    public void toggle() {
        Recording now = recording.getValue();
        if (playing.get()) {
            lane.cancel();
        } else if (now != null) {
            withinSelection = selectionOnly.get();
            play(now, beginning(now));
        }
    }

    private double beginning(Recording now) {
        TimeSpan selected = selection.getValue();
        if (selectionOnly.get() && selected != null) {
            boolean inside = positionSeconds.get() >= selected.startSeconds()
                    && positionSeconds.get() < selected.endSeconds() - AT_THE_END;
            return inside ? positionSeconds.get() : selected.startSeconds();
        }
        double position = positionSeconds.get() < now.seconds() - AT_THE_END ? positionSeconds.get() : 0;
        return visible.get()
                .filter(seen -> position < seen.startSeconds() || position >= seen.endSeconds())
                .map(TimeSpan::startSeconds)
                .orElse(position);
    }

    /// Plays the selection from start to end.
    public void playSelection() {
        Recording now = recording.getValue();
        TimeSpan selected = selection.getValue();
        if (now != null && selected != null) {
            withinSelection = true;
            play(now, selected.startSeconds());
        }
    }

    /// Moves the playback position; continues playing if it was playing.
    public void seek(double seconds) {
        Recording now = recording.getValue();
        if (now == null) {
            return;
        }
        boolean wasPlaying = playing.get();
        lane.cancel();
        positionSeconds.set(Math.clamp(seconds, 0, now.seconds()));
        withinSelection = selectionOnly.get();
        if (wasPlaying) {
            play(now, positionSeconds.get());
        }
    }

    /// Stops and returns to the start.
    public void rewind() {
        lane.cancel();
        positionSeconds.set(0);
    }

    /// Restarts playback at the current position with changed speed or loop.
    private void goOn() {
        Recording now = recording.getValue();
        if (playing.get() && now != null) {
            play(now, positionSeconds.get());
        }
    }

    private void play(Recording what, double from) {
        TimeSpan range = range(what);
        if (range.lengthSeconds() < AT_THE_END) {
            return;
        }
        PlayOrder order = new PlayOrder(from, range, looping.get(), speed.get());
        lane.replace(
                (token, progress) -> {
                    output.play(what.file(), order, token, seconds -> ui.run(() -> follow(token, seconds)));
                    return true;
                },
                state -> {
                    playing.set(!state.isOver());
                    problems.<Boolean>ofSound(lane, done -> positionSeconds.set(range.endSeconds()))
                            .accept(state);
                });
    }

    private TimeSpan range(Recording what) {
        TimeSpan selected = selection.getValue();
        boolean selectionOnly = selected != null && (looping.get() || withinSelection);
        return selectionOnly && selected != null ? selected : new TimeSpan(0, what.seconds());
    }

    private void follow(CancellationToken token, double seconds) {
        if (!token.isCancelled()) {
            positionSeconds.set(seconds);
        }
    }
}
