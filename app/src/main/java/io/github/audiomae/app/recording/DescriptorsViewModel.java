package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.descriptors.PitchTrack;
import io.github.audiomae.descriptors.SoundDescriber;
import io.github.audiomae.run.CancellationToken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides for which part of the recording pitch and onsets are computed: the visible part, if it is short enough.
public final class DescriptorsViewModel {
    /// In longer spans, marks and lines would only cover the sound.
    public static final double MOST_SECONDS = 60;

    private static final Duration QUIET = Duration.ofMillis(150);

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<ChannelChoice> channel;
    private final ObservableValue<TimeView> view;
    private final ObservableValue<Boolean> shown;
    private final Lane<Found> lane;
    private final BooleanProperty pitch = new SimpleBooleanProperty();
    private final BooleanProperty onsets = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper tooWide = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();

    /// @param view the visible part
    /// @param shown whether the view is shown at all
    public DescriptorsViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            ObservableValue<TimeView> view,
            ObservableValue<Boolean> shown) {
        this.problems = problems;
        recording = workspace.recording();
        channel = workspace.channel();
        this.view = view;
        this.shown = shown;
        lane = jobs.fileLane();
        recording.map(Recording::file).addListener((property, old, now) -> found.set(null));
        channel.addListener((property, old, now) -> found.set(null));
        channel.addListener((property, old, now) -> refresh());
        pitch.addListener((property, old, now) -> refresh());
        onsets.addListener((property, old, now) -> refresh());
        shown.addListener((property, old, now) -> refresh());
        view.addListener((property, old, now) -> refresh());
    }

    /// Whether the pitch is drawn.
    public BooleanProperty pitch() {
        return pitch;
    }

    /// Whether onsets are marked.
    public BooleanProperty onsets() {
        return onsets;
    }

    /// Whether pitch or onsets are switched on, but not shown because the visible span is too long.
    public ReadOnlyBooleanProperty tooWide() {
        return tooWide.getReadOnlyProperty();
    }

    /// The results; null before the first.
    ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    private void refresh() {
        Recording now = recording.getValue();
        TimeView seen = view.getValue();
        boolean wanted = now != null && shown.getValue() && (pitch.get() || onsets.get());
        tooWide.set(wanted && seen.span() > MOST_SECONDS);
        Found old = found.get();
        boolean answered = old != null && old.answers(seen.from(), seen.to(), pitch.get(), onsets.get());
        if (now == null || !wanted || answered || tooWide.get()) {
            lane.cancel();
            return;
        }
        Path file = now.file();
        ChannelChoice wantedChannel = channel.getValue();
        // Slightly more than the visible span, so that small movements need no new computation.
        double margin = seen.span() / 4;
        TimeSpan span = new TimeSpan(Math.max(0, seen.from() - margin), seen.to() + margin);
        boolean pitchWanted = pitch.get();
        boolean onsetsWanted = onsets.get();
        lane.replaceAfter(
                QUIET,
                (token, progress) -> find(file, wantedChannel, span, pitchWanted, onsetsWanted, token),
                problems.ofSound(lane, found::set));
    }

    private static Found find(
            Path file, ChannelChoice channel, TimeSpan span, boolean pitch, boolean onsets, CancellationToken token) {
        try (AudioSource source = AudioSource.open(file, channel)) {
            SoundDescriber describer = new SoundDescriber(source);
            return new Found(
                    span, pitch ? describer.pitch(span, token) : null, onsets ? describer.onsets(span, token) : null);
        }
    }

    /// Pitch and onsets of a span of the recording. Immutable.
    ///
    /// @param span the analysed span
    /// @param pitch null if it was not computed
    /// @param onsets in seconds; null if they were not computed
    record Found(
            TimeSpan span,
            @Nullable PitchTrack pitch,
            @Nullable List<Double> onsets) {
        boolean answers(double from, double to, boolean pitchWanted, boolean onsetsWanted) {
            return span.startSeconds() <= from
                    && span.endSeconds() >= to
                    && (!pitchWanted || pitch != null)
                    && (!onsetsWanted || onsets != null);
        }
    }
}
