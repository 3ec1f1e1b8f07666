package io.github.audiomae.app.player;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Holds the selected span of the recording, which a loop repeats.
public final class SelectionViewModel {
    /// Shorter selections are treated as accidental.
    private static final double LEAST_SECONDS = 0.02;

    private final ObservableValue<@Nullable Recording> recording;
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>();

    public SelectionViewModel(ObservableValue<@Nullable Recording> recording) {
        this.recording = recording;
        recording.map(Recording::file).addListener((property, old, now) -> clear());
    }

    /// The selected span, within the recording; null for none.
    public ReadOnlyObjectProperty<@Nullable TimeSpan> span() {
        return span.getReadOnlyProperty();
    }

    /// Selects the span between two positions, in either order; a span that is too short clears the selection.
    ///
    /// @param oneSeconds from the start of the recording; clamped to its ends
    /// @param otherSeconds likewise
    public void between(double oneSeconds, double otherSeconds) {
        Recording now = recording.getValue();
        double most = now == null ? 0 : now.seconds();
        double start = Math.clamp(Math.min(oneSeconds, otherSeconds), 0, most);
        double end = Math.clamp(Math.max(oneSeconds, otherSeconds), 0, most);
        span.set(end - start < LEAST_SECONDS ? null : new TimeSpan(start, end));
    }

    /// Clears the selection.
    public void clear() {
        span.set(null);
    }
}
