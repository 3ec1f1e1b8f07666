package io.github.audiomae.app.player;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.run.CancellationToken;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides what is heard: plays, pauses, and knows where in the recording it is.
public final class PlayerViewModel {
    private final Messages messages;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final Lane<Boolean> lane;
    private final UiThread ui;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper positionSeconds = new ReadOnlyDoubleWrapper();

    public PlayerViewModel(
            Jobs jobs, Messages messages, ProblemsViewModel problems, ObservableValue<@Nullable Recording> recording) {
        this.messages = messages;
        this.problems = problems;
        this.recording = recording;
        lane = jobs.fileLane();
        ui = jobs.ui();
        recording.map(Recording::file).addListener((property, old, now) -> rewind());
    }

    /// Whether sound is being played.
    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /// Where the sound is, in seconds from the start of the recording.
    public ReadOnlyDoubleProperty positionSeconds() {
        return positionSeconds.getReadOnlyProperty();
    }

    /// Plays from where the cursor is, or pauses there. At the end it starts over.
    public void toggle() {
        Recording now = recording.getValue();
        if (playing.get()) {
            lane.cancel();
        } else if (now != null) {
            double from = positionSeconds.get() < now.seconds() - 0.05 ? positionSeconds.get() : 0;
            play(now, from);
        }
    }

    /// Goes on elsewhere, playing if it was playing.
    public void seek(double seconds) {
        Recording now = recording.getValue();
        if (now == null) {
            return;
        }
        boolean wasPlaying = playing.get();
        lane.cancel();
        positionSeconds.set(Math.clamp(seconds, 0, now.seconds()));
        if (wasPlaying) {
            play(now, positionSeconds.get());
        }
    }

    /// Stops, back at the start.
    public void rewind() {
        lane.cancel();
        positionSeconds.set(0);
    }

    private void play(Recording what, double from) {
        Playback playback = new Playback(what.file(), from, messages.text("player.no-device"));
        lane.replace(
                (token, progress) -> {
                    playback.run(token, seconds -> ui.run(() -> follow(token, seconds)));
                    return true;
                },
                state -> {
                    playing.set(!state.isOver());
                    JobState.<Boolean>atEnd(done -> positionSeconds.set(what.seconds()), problems::show)
                            .accept(state);
                });
    }

    private void follow(CancellationToken token, double seconds) {
        if (!token.isCancelled()) {
            positionSeconds.set(seconds);
        }
    }
}
