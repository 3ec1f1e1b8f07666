package io.github.audiomae.app.place;

import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Holds the one selection. What is drawn lies within the open recording; another recording clears the selection,
/// unless it is the selected one.
public final class SelectionViewModel {
    /// Shorter selections are treated as accidental.
    private static final double LEAST_SECONDS = 0.02;

    private final ObservableValue<@Nullable Recording> recording;
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> span = new ReadOnlyObjectWrapper<>();

    public SelectionViewModel(ObservableValue<@Nullable Recording> recording) {
        this.recording = recording;
        recording.map(Recording::file).addListener((property, old, now) -> leave(now));
        selection.subscribe(this::update);
        recording.subscribe(this::update);
    }

    /// The selection; null for none.
    public ReadOnlyObjectProperty<@Nullable Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /// The selected span of the open recording, which a loop repeats; null for none.
    public ReadOnlyObjectProperty<@Nullable TimeSpan> span() {
        return span.getReadOnlyProperty();
    }

    /// Selects the span between two positions, in either order; a span that is too short clears the selection.
    ///
    /// @param oneSeconds from the start of the recording; clamped to its ends
    /// @param otherSeconds likewise
    public void between(double oneSeconds, double otherSeconds) {
        draw(oneSeconds, otherSeconds, null);
    }

    /// Selects a box between two positions; one that is too short clears the selection.
    public void box(double oneSeconds, double otherSeconds, Band band) {
        draw(oneSeconds, otherSeconds, band);
    }

    private void draw(double oneSeconds, double otherSeconds, @Nullable Band band) {
        Recording now = recording.getValue();
        double most = now == null ? 0 : now.seconds();
        double start = Math.clamp(Math.min(oneSeconds, otherSeconds), 0, most);
        double end = Math.clamp(Math.max(oneSeconds, otherSeconds), 0, most);
        selection.set(
                now == null || end - start < LEAST_SECONDS
                        ? null
                        : new Selection(now.file(), new TimeSpan(start, end), band, Origin.DRAWN));
    }

    /// Selects something, also in a recording that is not open.
    public void select(Selection chosen) {
        selection.set(chosen);
    }

    /// Clears the selection.
    public void clear() {
        selection.set(null);
    }

    void restore(@Nullable Selection before) {
        selection.set(before);
    }

    private void leave(@Nullable Path file) {
        Selection now = selection.get();
        if (now != null && !now.recording().equals(file)) {
            clear();
        }
    }

    private void update() {
        Selection now = selection.get();
        Recording open = recording.getValue();
        boolean shown = now != null && open != null && now.recording().equals(open.file());
        span.set(now != null && shown ? now.span() : null);
    }
}
