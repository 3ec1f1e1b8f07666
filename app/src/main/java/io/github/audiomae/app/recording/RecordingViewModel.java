package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.player.PlayerViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.FrequencyBand;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.FrequencyScale;
import io.github.audiomae.pyramid.SpectrogramKind;
import io.github.audiomae.pyramid.Tile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides which part of the recording is visible, on which scale, and in which colours.
public final class RecordingViewModel {
    private record Measured(ValueRange range, float peak) {}

    /// A visible part of time and frequency.
    record Seen(TimeView view, FrequencyBand band) {}

    private static final double ZOOM = 2;
    private static final double PAGE = 0.9;
    private static final float LEAST_PEAK = 1e-3f;

    private final WorkspaceViewModel workspace;
    private final ProblemsViewModel problems;
    private final DisplayViewModel display;
    private final ObservableValue<ColourMap> colours;
    private final TilesViewModel tiles;
    private final TileFeed feed;
    private final Lane<Measured> measuring;
    private final Map<SpectrogramKind, Measured> measured = new EnumMap<>(SpectrogramKind.class);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final DoubleProperty pixels = new SimpleDoubleProperty(1000);
    private final ReadOnlyObjectWrapper<TimeView> view = new ReadOnlyObjectWrapper<>(TimeView.all(0));
    private final ReadOnlyObjectWrapper<FrequencyBand> band = new ReadOnlyObjectWrapper<>(FrequencyBand.MEL);
    private final ReadOnlyObjectWrapper<ValueRange> range = new ReadOnlyObjectWrapper<>(LevelRange.DEFAULT);
    private final ReadOnlyDoubleWrapper peak = new ReadOnlyDoubleWrapper(1);
    private final ObjectProperty<@Nullable RecordingPoint> point = new SimpleObjectProperty<>();
    private final ObjectProperty<PointerTool> tool = new SimpleObjectProperty<>(PointerTool.MOVE);
    private @Nullable Path file;

    public RecordingViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            WorkspaceViewModel workspace,
            TilesViewModel tiles,
            DisplayViewModel display,
            PlayerViewModel player,
            ObservableValue<ColourMap> colours) {
        this.workspace = workspace;
        this.problems = problems;
        this.display = display;
        this.colours = colours;
        this.tiles = tiles;
        feed = new TileFeed(jobs, tiles, problems);
        measuring = jobs.fileLane();
        workspace.recording().subscribe(this::follow);
        workspace.startSeconds().subscribe(start -> bringIntoView(start.doubleValue()));
        player.positionSeconds().addListener((property, old, now) -> {
            if (player.playing().get()) {
                turnPage(old.doubleValue(), now.doubleValue());
            }
        });
        shown.addListener((property, old, now) -> refresh());
        pixels.addListener((property, old, now) -> refresh());
        colours.addListener((property, old, now) -> refresh());
        for (SpectrogramKind kind : SpectrogramKind.values()) {
            display.fixedRange(kind).addListener((property, old, now) -> refresh());
        }
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
    public ReadOnlyObjectProperty<FrequencyBand> band() {
        return band.getReadOnlyProperty();
    }

    /// The levels at the ends of the colour map.
    public ReadOnlyObjectProperty<ValueRange> range() {
        return range.getReadOnlyProperty();
    }

    /// The largest absolute sample so far, for the height of the waveform; > 0.
    public ReadOnlyDoubleProperty peak() {
        return peak.getReadOnlyProperty();
    }

    /// What dragging does.
    ObjectProperty<PointerTool> tool() {
        return tool;
    }

    /// The place under the pointer; null while it is elsewhere.
    public ObjectProperty<@Nullable RecordingPoint> point() {
        return point;
    }

    /// The pictures of the visible part.
    TileFeed feed() {
        return feed;
    }

    /// The visible tiles.
    TileRange tileRange() {
        return TileRange.of(view.get(), pixels.get());
    }

    /// Shows `factor` times as much time, keeping a time where it is.
    public void zoom(double seconds, double factor) {
        show(view.get().zoomed(seconds, factor));
    }

    /// The visible part, to be restored later.
    Seen seen() {
        return new Seen(view.get(), band.get());
    }

    /// Shows a part again; the length of the recording may be better known by now.
    void restore(Seen seen) {
        band.set(seen.band());
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

    /// Shows the whole recording on the whole scale.
    public void fit() {
        band.set(FrequencyBand.all(band.get().scale()));
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

    /// Uses another frequency scale and shows all of it.
    public void useScale(FrequencyScale scale) {
        if (scale != band.get().scale()) {
            band.set(FrequencyBand.all(scale));
            refresh();
        }
    }

    /// Shows `factor` times as much of the scale, keeping a height on it where it is.
    public void zoomFrequency(double unit, double factor) {
        band.set(band.get().zoomed(unit, factor));
    }

    /// Moves by a share of the visible part of the scale.
    public void panFrequency(double share) {
        band.set(band.get().moved(share * (band.get().high() - band.get().low())));
    }

    private void show(TimeView next) {
        view.set(next);
        refresh();
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
        measuring.cancel();
        measured.clear();
        point.set(null);
        band.set(FrequencyBand.all(band.get().scale()));
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

    private void refresh() {
        if (!shown.get() || workspace.recording().get() == null) {
            return;
        }
        SpectrogramKind kind = band.get().scale().kind();
        ValueRange fixed = display.fixedRange(kind).get();
        Measured own = measured.get(kind);
        if (own == null) {
            measure(kind);
            return;
        }
        peak.set(own.peak());
        ValueRange levels = fixed != null ? fixed : own.range();
        range.set(levels);
        feed.want(tileRange(), new TileColours(band.get().scale(), levels, colours.getValue()));
    }

    private void measure(SpectrogramKind kind) {
        RecordingTiles from = tiles.tiles().get();
        long frames = tiles.frames();
        if (from == null || measuring.isBusy()) {
            return;
        }
        measuring.replace(
                (token, progress) -> {
                    Tile overview = from.of(kind).overview(frames, token);
                    return new Measured(LevelRange.of(overview), Math.max(LEAST_PEAK, overview.peak()));
                },
                problems.ofSound(measuring, levels -> {
                    measured.put(kind, levels);
                    refresh();
                }));
    }
}
