package io.github.audiomae.app.recording;

import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.pyramid.SpectrogramForm;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides which part of the recording is visible, in time and frequency, and as which spectrogram.
public final class RecordingViewModel {
    /// A visible part of time and frequency.
    record Seen(TimeView view, RecordingScale scale, AxisScale axis) {}

    private static final double ZOOM = 2;
    private static final double PAGE = 0.9;
    private static final double WAVE = 34;
    private static final double LEAST_WAVE = 20;
    private static final double MOST_WAVE = 200;

    private final WorkspaceViewModel workspace;
    private final SpectrogramSettings settings;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final DoubleProperty pixels = new SimpleDoubleProperty(1000);
    private final DoubleProperty waveHeight = new SimpleDoubleProperty(WAVE);
    private final ReadOnlyObjectWrapper<TimeView> view = new ReadOnlyObjectWrapper<>(TimeView.all(0));
    private final ReadOnlyObjectWrapper<AxisScale> axis;
    private final ObservableValue<SpectrogramForm> form;
    private final ObservableValue<Integer> finest;
    private final ObservableValue<LevelScale> levelScale;
    private final ObjectProperty<@Nullable RecordingPoint> point = new SimpleObjectProperty<>();
    private final ObjectProperty<PointerTool> tool = new SimpleObjectProperty<>(PointerTool.MOVE);
    private @Nullable Path file;

    RecordingViewModel(WorkspaceViewModel workspace, PlayerViewModel player, SpectrogramSettings settings) {
        this.workspace = workspace;
        this.settings = settings;
        axis = new ReadOnlyObjectWrapper<>(wholeAxis());
        form = Bindings.createObjectBinding(
                () -> settings.form(rate()),
                settings.scale(),
                settings.fftSize(),
                settings.window(),
                workspace.recording());
        finest = Bindings.createObjectBinding(settings::finest, settings.scale(), settings.overlap());
        levelScale = Bindings.createObjectBinding(
                () -> settings.whitened().get()
                        ? LevelScale.ABOVE_BACKGROUND
                        : settings.isFourier() ? LevelScale.FULL_SCALE : LevelScale.MEL,
                settings.scale(),
                settings.whitened());
        settings.scale().addListener((property, old, now) -> axis.set(wholeAxis()));
        workspace.recording().subscribe(this::follow);
        workspace.startSeconds().subscribe(start -> bringIntoView(start.doubleValue()));
        player.positionSeconds().addListener((property, old, now) -> {
            if (player.playing().get()) {
                turnPage(old.doubleValue(), now.doubleValue());
            }
        });
    }

    /// Whether the whole recording is shown, instead of the panes with the window.
    public BooleanProperty shown() {
        return shown;
    }

    /// Width of the view, in pixels of the screen.
    public DoubleProperty pixels() {
        return pixels;
    }

    /// The visible part of the recording.
    public ReadOnlyObjectProperty<TimeView> view() {
        return view.getReadOnlyProperty();
    }

    /// The visible frequencies.
    public ReadOnlyObjectProperty<AxisScale> axis() {
        return axis.getReadOnlyProperty();
    }

    /// All frequencies of the recording on the present scale.
    AxisScale wholeAxis() {
        return settings.scale().get().axis(rate());
    }

    /// The spectrogram that is shown.
    ObservableValue<SpectrogramForm> form() {
        return form;
    }

    /// The finest resolution of its tiles.
    ObservableValue<Integer> finest() {
        return finest;
    }

    /// What its levels are counted from.
    ObservableValue<LevelScale> levelScale() {
        return levelScale;
    }

    /// How the spectrogram is made.
    SpectrogramSettings settings() {
        return settings;
    }

    /// Height of the waveform, in pixels.
    DoubleProperty waveHeight() {
        return waveHeight;
    }

    /// Changes the height of the waveform within its limits; 0 restores the usual one.
    void dragWave(double wanted) {
        waveHeight.set(wanted <= 0 ? WAVE : Math.round(Math.clamp(wanted, LEAST_WAVE, MOST_WAVE)));
    }

    /// What dragging does.
    ObjectProperty<PointerTool> tool() {
        return tool;
    }

    /// The place under the pointer; null while it is elsewhere.
    public ObjectProperty<@Nullable RecordingPoint> point() {
        return point;
    }

    /// Shows `factor` times as much time, keeping a time where it is.
    public void zoom(double seconds, double factor) {
        show(view.get().zoomed(seconds, factor));
    }

    /// The visible part, to be restored later.
    Seen seen() {
        return new Seen(view.get(), settings.scale().get(), axis.get());
    }

    /// Shows a part again; the length of the recording may be better known by now.
    void restore(Seen seen) {
        settings.scale().set(seen.scale());
        axis.set(seen.axis());
        show(seen.view().lasting(view.get().length()));
    }

    /// Halves the visible span, around the pointer or the middle.
    public void zoomIn() {
        zoom(centre(), 1 / ZOOM);
    }

    /// Doubles the visible span.
    public void zoomOut() {
        zoom(centre(), ZOOM);
    }

    /// Moves by a share of the visible span.
    public void pan(double share) {
        show(view.get().moved(share * view.get().span()));
    }

    /// Moves one page forward or (−1) back.
    public void page(int direction) {
        pan(direction * PAGE);
    }

    /// Shows the whole recording with all frequencies.
    public void fit() {
        fitFrequency();
        show(TimeView.all(view.get().length()));
    }

    /// Shows a span of time.
    public void fit(TimeSpan span) {
        show(view.get().showing(span.startSeconds(), span.endSeconds()));
    }

    /// Moves to the start or end of the recording.
    public void goTo(double seconds) {
        show(view.get().moved(seconds - view.get().from()));
    }

    /// Shows all frequencies.
    void fitFrequency() {
        axis.set(wholeAxis());
    }

    /// Shows `factor` times as much of the frequency axis, keeping a frequency where it is.
    void zoomFrequency(double hertz, double factor) {
        axis.set(axis.get().zoomed(hertz, factor, wholeAxis()));
    }

    /// Moves by a share of the visible frequencies.
    void panFrequency(double share) {
        axis.set(axis.get().moved(share, wholeAxis()));
    }

    /// Shows other frequencies of the same axis.
    void showAxis(AxisScale visible) {
        axis.set(visible);
    }

    private int rate() {
        Recording now = workspace.recording().get();
        return now == null ? Waveform.SAMPLE_RATE_HZ : now.info().sampleRateHz();
    }

    private void show(TimeView next) {
        view.set(next);
    }

    private double centre() {
        RecordingPoint at = point.get();
        return at == null ? (view.get().from() + view.get().to()) / 2 : at.seconds();
    }

    private void follow(@Nullable Recording now) {
        if (now == null) {
            return;
        }
        if (now.file().equals(file)) {
            show(view.get().lasting(now.seconds()));
            return;
        }
        file = now.file();
        point.set(null);
        fitFrequency();
        show(TimeView.all(now.seconds()));
    }

    /// Keeps the window visible: if it was moved out of sight, the view follows.
    private void bringIntoView(double start) {
        TimeView now = view.get();
        double end = start + workspace.windowSeconds();
        if (end <= now.from() || start >= now.to()) {
            show(now.moved((start + end) / 2 - (now.from() + now.to()) / 2));
        }
    }

    /// Keeps the playback position visible, unless the user is looking at another part.
    private void turnPage(double before, double position) {
        TimeView now = view.get();
        if (now.contains(before) && !now.contains(position)) {
            goTo(position - (1 - PAGE) * now.span());
        }
    }
}
