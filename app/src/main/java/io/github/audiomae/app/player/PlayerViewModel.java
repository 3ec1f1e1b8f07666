package io.github.audiomae.app.player;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.playback.Hearing;
import io.github.audiomae.playback.LevelMeter;
import io.github.audiomae.playback.ListenOrder;
import io.github.audiomae.playback.Listening;
import io.github.audiomae.playback.SoundSink;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Controls playback: play, pause, loop, pace, and the position in the recording. What is heard and how loud can change
/// while it is played, without a gap.
public final class PlayerViewModel {
    private static final double AT_THE_END = 0.05;

    private final Supplier<SoundSink> output;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<@Nullable TimeSpan> selection;
    private final ObservableValue<ChannelChoice> channel;
    private final Lane<Double> lane;
    private final UiThread ui;
    private final PaceViewModel pace = new PaceViewModel();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper positionSeconds = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LevelMeter> level = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty looping = new SimpleBooleanProperty();
    private final BooleanProperty selectionOnly = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable TimeSpan> window = new SimpleObjectProperty<>();

    private Supplier<Optional<TimeSpan>> visible = Optional::empty;
    private Runnable heardToTheEnd = () -> {};

    /// Whether playback ends at the end of the selection.
    private boolean withinSelection;

    private volatile Hearing hearing = Hearing.RECORDING;
    private volatile double gain = 1;

    /// @param output opens an output; called on a background thread
    /// @param selection the span that a loop repeats; without a selection, the whole recording
    /// @param channel of the recording that is played
    public PlayerViewModel(
            Jobs jobs,
            Supplier<SoundSink> output,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            ObservableValue<@Nullable TimeSpan> selection,
            ObservableValue<ChannelChoice> channel) {
        this.output = output;
        this.channel = channel;
        this.problems = problems;
        this.recording = recording;
        this.selection = selection;
        lane = jobs.fileLane();
        ui = jobs.ui();
        recording.map(Recording::file).addListener((property, old, now) -> rewind());
        channel.addListener((property, old, now) -> playOn());
        looping.addListener((property, old, now) -> playOn());
        pace.speed().addListener((property, old, now) -> playOn());
        pace.expansion().addListener((property, old, now) -> playOn());
        selectionOnly.addListener((property, old, now) -> {
            withinSelection = now;
            playOn();
        });
        selection.addListener((property, old, now) -> {
            if (now == null) {
                selectionOnly.set(false);
            }
            if (looping.get() || withinSelection) {
                playOn();
            }
        });
        window.addListener((property, old, now) -> {
            if (looping.get()) {
                playOn();
            }
        });
    }

    /// The speed and the time expansion.
    public PaceViewModel pace() {
        return pace;
    }

    /// The level of what is being played; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable LevelMeter> level() {
        return level.getReadOnlyProperty();
    }

    /// From now on this is heard, also by what is being played.
    public void hear(Hearing what) {
        hearing = what;
    }

    /// From now on samples are multiplied by this, ≥ 0.
    public void amplify(double factor) {
        gain = factor;
    }

    /// The span that is shown while only a window of the recording is: a loop stays within it, and so does a sound that
    /// is heard in place of the recording. Null while the whole recording is shown.
    public ObjectProperty<@Nullable TimeSpan> window() {
        return window;
    }

    /// Whether playback does not go beyond the window that is shown.
    public boolean staysInWindow() {
        return window.get() != null && (looping.get() || hearing.instead().isPresent());
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

    /// Whether playback starts again at the end of the selection, or else of the window or recording that is shown.
    public BooleanProperty looping() {
        return looping;
    }

    /// From now on playback starts in what is visible: at its start, if the playback position is elsewhere.
    ///
    /// @param span returns the visible span; empty to start at the playback position wherever that is
    public void startWithin(Supplier<Optional<TimeSpan>> span) {
        visible = span;
    }

    /// From now on `receiver` is told when the recording was heard to its end: not when it was stopped, nor at the end
    /// of a selection.
    void whenHeardToTheEnd(Runnable receiver) {
        heardToTheEnd = receiver;
    }

    /// The open file; null for none.
    @Nullable
    Path file() {
        Recording now = recording.getValue();
        return now == null ? null : now.file();
    }

    /// Plays from the playback position, or pauses. At the end it starts over.
    public void toggle() {
        Recording now = recording.getValue();
        if (playing.get()) {
            lane.cancel();
        } else if (now != null) {
            withinSelection = onlySelection();
            play(now, beginning(now));
        }
    }

    private double beginning(Recording now) {
        TimeSpan selected = selection.getValue();
        if (onlySelection() && selected != null) {
            return within(selected);
        }
        TimeSpan shown = window.get();
        if (hearing.instead().isPresent() && shown != null) {
            return within(shown);
        }
        double position = positionSeconds.get() < now.seconds() - AT_THE_END ? positionSeconds.get() : 0;
        return visible.get()
                .filter(seen -> position < seen.startSeconds() || position >= seen.endSeconds())
                .map(TimeSpan::startSeconds)
                .orElse(position);
    }

    /// The playback position if it lies in a span and not at its end, else the start of the span.
    private double within(TimeSpan span) {
        double position = positionSeconds.get();
        boolean inside = position >= span.startSeconds() && position < span.endSeconds() - AT_THE_END;
        return inside ? position : span.startSeconds();
    }

    /// In a window the whole of it is heard.
    private boolean onlySelection() {
        return selectionOnly.get() && window.get() == null;
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
        withinSelection = onlySelection();
        if (wasPlaying) {
            play(now, positionSeconds.get());
        }
    }

    /// Stops and returns to the start.
    public void rewind() {
        lane.cancel();
        positionSeconds.set(0);
    }

    /// Restarts what is being played at its position, with changed pace, loop or output.
    public void playOn() {
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
        boolean whole = range.equals(whole(what)) && !looping.get();
        ListenOrder order = new ListenOrder(
                from,
                range,
                looping.get(),
                pace.speed().get(),
                pace.expansion().get(),
                whole ? 0 : ListenOrder.USUAL_FADE);
        Listening listening = new Listening(what.file(), channel.getValue(), order, () -> hearing, () -> gain);
        lane.replace(
                (token, progress) -> listening.play(output, token, heard -> ui.run(() -> follow(token, heard))),
                state -> {
                    playing.set(!state.isOver());
                    if (state.isOver()) {
                        level.set(null);
                    }
                    problems.<Double>ofSound(lane, positionSeconds::set).accept(state);
                    if (whole && state instanceof JobState.Done && !staysInWindow()) {
                        heardToTheEnd.run();
                    }
                });
    }

    private TimeSpan range(Recording what) {
        TimeSpan selected = selection.getValue();
        TimeSpan shown = window.get();
        if (looping.get() && shown != null) {
            return selected != null && overlap(selected, shown) >= AT_THE_END ? common(selected, shown) : shown;
        }
        return selected != null && (looping.get() || withinSelection) ? selected : whole(what);
    }

    private static TimeSpan whole(Recording what) {
        return new TimeSpan(0, what.seconds());
    }

    private static double overlap(TimeSpan one, TimeSpan other) {
        return Math.min(one.endSeconds(), other.endSeconds()) - Math.max(one.startSeconds(), other.startSeconds());
    }

    private static TimeSpan common(TimeSpan one, TimeSpan other) {
        return new TimeSpan(
                Math.max(one.startSeconds(), other.startSeconds()), Math.min(one.endSeconds(), other.endSeconds()));
    }

    private void follow(CancellationToken token, Listening.Heard heard) {
        if (!token.isCancelled()) {
            positionSeconds.set(heard.seconds());
            level.set(heard.level());
        }
    }
}
