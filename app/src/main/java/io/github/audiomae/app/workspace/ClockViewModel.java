package io.github.audiomae.app.workspace;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.timestamp.RecordingStart;
import io.github.audiomae.timestamp.StartFindings;
import io.github.audiomae.timestamp.StartReader;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides whether positions in the open recording are shown as times of day: if it is known when the recording began
/// and the user wants it.
public final class ClockViewModel {
    private static final int TENTHS = 1;

    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Path> file;
    private final Lane<StartFindings> reading;
    private final StringProperty pattern = new SimpleStringProperty("");
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable RecordingStart> start = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable RecordingStart> shown =
            Bindings.createObjectBinding(() -> wanted().get() ? start().get() : null, wanted, start);

    ClockViewModel(Jobs jobs, ProblemsViewModel problems, ObservableValue<@Nullable Recording> recording) {
        this.problems = problems;
        reading = jobs.fileLane();
        file = recording.map(Recording::file);
        file.subscribe(now -> read());
        pattern.addListener((property, old, now) -> read());
    }

    /// A pattern of the user for file names, see [io.github.audiomae.timestamp.NamePattern]; blank for none.
    public StringProperty pattern() {
        return pattern;
    }

    /// Whether the user wants times of day.
    public BooleanProperty wanted() {
        return wanted;
    }

    /// When the recording began; null if that is not known.
    public ReadOnlyObjectProperty<@Nullable RecordingStart> start() {
        return start.getReadOnlyProperty();
    }

    /// When the recording began, while times of day are shown; else null.
    public ObservableValue<@Nullable RecordingStart> shown() {
        return shown;
    }

    /// A position to the frame: as a time of day, or from the start of the recording.
    ///
    /// @param seconds ≥ 0
    public String text(double seconds, Messages messages) {
        return text(seconds, ClockTime.FRAME, messages);
    }

    /// The same with less precise times of day, for lists.
    public String tenths(double seconds, Messages messages) {
        return text(seconds, TENTHS, messages);
    }

    private String text(double seconds, int decimals, Messages messages) {
        RecordingStart began = shown.getValue();
        return began == null ? messages.time(seconds) : began.timeOfDay(seconds, decimals, messages.locale());
    }

    private void read() {
        Path now = file.getValue();
        start.set(null);
        if (now == null) {
            reading.cancel();
            return;
        }
        StartReader reader = StartReader.with(pattern.get());
        reading.replace((token, progress) -> reader.read(now), problems.ofSound(reading, found -> {
            start.set(found.best().orElse(null));
            found.disagreement().ifPresent(problems::tellOfSound);
        }));
    }
}
