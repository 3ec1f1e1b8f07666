package io.github.audiomae.app.spectrogram;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.WindowForm;
import io.github.audiomae.timestamp.RecordingStart;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The cursor and the viewport that all panes share: where the pointer is, the playback position, and the visible part.
public final class CursorViewModel {
    private final ReadOnlyObjectWrapper<@Nullable SpectrogramPoint> point = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty playheadSeconds = new SimpleDoubleProperty();
    private final BooleanProperty playheadShown = new SimpleBooleanProperty();
    private final BooleanProperty patchGrid = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable TimeSpan> marked = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable RecordingStart> clock = new SimpleObjectProperty<>();
    private final ObjectProperty<WindowForm> form = new SimpleObjectProperty<>(WindowForm.AUDIOSET);
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.ALL);

    public CursorViewModel() {
        form.subscribe(this::fitTo);
    }

    /// The windows that the panes show; bound to those of the model.
    public ObjectProperty<WindowForm> form() {
        return form;
    }

    private void fitTo(WindowForm now) {
        point.set(null);
        viewport.set(viewport.get().in(now));
    }

    /// The point under the pointer or the keyboard cursor; null if there is none.
    public ReadOnlyObjectProperty<@Nullable SpectrogramPoint> point() {
        return point.getReadOnlyProperty();
    }

    /// The playback position, in seconds from the start of the window; may be outside the window.
    public DoubleProperty playheadSeconds() {
        return playheadSeconds;
    }

    /// Whether there is a playback position to show.
    public BooleanProperty playheadShown() {
        return playheadShown;
    }

    /// Whether the borders of patches are drawn.
    public BooleanProperty patchGrid() {
        return patchGrid;
    }

    /// The selected span, in seconds from the start of the recording; null for none.
    public ObjectProperty<@Nullable TimeSpan> marked() {
        return marked;
    }

    /// When the recording began, to show times of day; null for positions.
    public ObjectProperty<@Nullable RecordingStart> clock() {
        return clock;
    }

    /// The visible part of the window.
    public ObjectProperty<Viewport> viewport() {
        return viewport;
    }

    public void pointAt(SpectrogramPoint newPoint) {
        point.set(newPoint);
    }

    public void leave() {
        point.set(null);
    }

    /// Moves the cursor by keys; without a cursor it starts in the middle of the visible part.
    public void move(int frames, int bins) {
        SpectrogramPoint now = point.get();
        Viewport shown = viewport.get();
        point.set(
                now == null
                        ? SpectrogramPoint.near(
                                (shown.from() + shown.to()) / 2, SpectrogramWindow.MEL_BINS / 2.0, form.get())
                        : now.moved(frames, bins));
    }

    /// Changes the visible part by `factor` around `frame`.
    public void zoom(double frame, double factor) {
        viewport.set(viewport.get().zoomed(frame, factor));
    }

    /// Changes the visible part by `factor` around the cursor, or around the middle.
    public void zoom(double factor) {
        SpectrogramPoint now = point.get();
        Viewport shown = viewport.get();
        zoom(now == null ? (shown.from() + shown.to()) / 2 : now.frame(), factor);
    }

    /// Moves the visible part by a share of its width.
    public void pan(double share) {
        viewport.set(viewport.get().moved(share * viewport.get().frames()));
    }

    /// Shows the whole window.
    public void fit() {
        viewport.set(Viewport.all(form.get()));
    }
}
