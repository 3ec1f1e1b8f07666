package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.measure.BoxMeasures;
import io.github.audiomae.measure.BoxMeter;
import io.github.audiomae.measure.BoxTable;
import io.github.audiomae.timestamp.RecordingStart;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Measures the selection, at the rate of the recording and with the chosen Fourier transform, once it stays the same.
final class MeasuresViewModel {
    private static final Duration QUIET = Duration.ofMillis(200);

    /// What was measured.
    private record Measured(TimeSpan span, FrequencyRange band, BoxMeasures measures) {}

    private final ProblemsViewModel problems;
    private final WorkspaceViewModel workspace;
    private final ObservableValue<@Nullable Selection> selection;
    private final SpectrogramSettings settings;
    private final Lane<Measured> lane;
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    MeasuresViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            ObservableValue<@Nullable Selection> selection,
            SpectrogramSettings settings) {
        this.problems = problems;
        this.workspace = workspace;
        this.selection = selection;
        this.settings = settings;
        lane = jobs.fileLane();
        selection.addListener((property, old, now) -> refresh());
        settings.fftSize().addListener((property, old, now) -> refresh());
        workspace.channel().addListener((property, old, now) -> refresh());
        settings.window().addListener((property, old, now) -> refresh());
        workspace.recording().map(Recording::file).addListener((property, old, now) -> refresh());
    }

    /// The measures of the selection; null while there is none, and before the first.
    ObservableValue<@Nullable BoxMeasures> measures() {
        return measured.map(Measured::measures);
    }

    /// Whether the measures are those of an earlier selection.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The measures as a table of one row; empty while there are none.
    Optional<String> table() {
        return Optional.ofNullable(measured.get())
                .map(now -> BoxTable.of(now.span(), now.band(), now.measures(), began()));
    }

    private Optional<RecordingStart> began() {
        return Optional.ofNullable(workspace.clock().start().get());
    }

    private void refresh() {
        Selection now = selection.getValue();
        Recording sound = workspace.recording().get();
        if (now == null || sound == null || !now.recording().equals(sound.file())) {
            lane.cancel();
            measured.set(null);
            busy.set(false);
            return;
        }
        double nyquist = sound.info().sampleRateHz() / 2.0;
        Band band = now.band();
        Optional<FrequencyRange> wanted = band == null || band.lowHertz() >= nyquist
                ? Optional.empty()
                : Optional.of(new FrequencyRange(band.lowHertz(), Math.min(band.highHertz(), nyquist)));
        ChannelChoice channel = workspace.channel().get();
        int size = settings.fftSize().get();
        var window = settings.window().get();
        busy.set(true);
        lane.replaceAfter(
                QUIET,
                (token, progress) -> {
                    try (AudioSource source = AudioSource.openAtOwnRate(sound.file(), channel)) {
                        BoxMeter meter = new BoxMeter(source, size, window);
                        return new Measured(
                                now.span(),
                                wanted.orElse(new FrequencyRange(0, nyquist)),
                                meter.measure(now.span(), wanted, token));
                    }
                },
                state -> {
                    problems.<Measured>ofSound(lane, measured::set).accept(state);
                    if (state instanceof JobState.Done || state instanceof JobState.Failed) {
                        busy.set(false);
                    }
                });
    }
}
