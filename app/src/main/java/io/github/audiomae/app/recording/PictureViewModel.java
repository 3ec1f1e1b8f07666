package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.LevelScale;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.SpectrogramForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Decides which tiles of the visible part are drawn, and in which colours.
final class PictureViewModel {
    private record Measured(ValueRange range, float peak, Tile overview) {}

    private static final float LEAST_PEAK = 1e-3f;

    /// The background is found again once the view has stayed for so long.
    private static final Duration QUIET = Duration.ofMillis(120);

    private final @Nullable PictureViewModel first;
    private final ProblemsViewModel problems;
    private final TilesViewModel tiles;
    private final RecordingViewModel model;
    private final DisplayViewModel display;
    private final ObservableValue<ColourMap> colours;
    private final TileFeed feed;
    private final Lane<Measured> measuring;
    private final Lane<Background> whitening;
    private final Map<SpectrogramForm, Measured> measured = new HashMap<>();
    private final ReadOnlyObjectWrapper<ValueRange> range = new ReadOnlyObjectWrapper<>(LevelRange.DEFAULT);
    private final ReadOnlyDoubleWrapper peak = new ReadOnlyDoubleWrapper(1);
    private final DoubleProperty pixelsDown = new SimpleDoubleProperty(TilePicture.HEIGHT);
    private Background background = Background.NONE;
    private TimeView whitenedFor = TimeView.all(0);

    PictureViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            TilesViewModel tiles,
            RecordingViewModel model,
            DisplayViewModel display,
            ObservableValue<ColourMap> colours) {
        this(jobs, problems, tiles, model, display, colours, null);
    }

    /// @param first another channel, whose colour range this one shares, so that they can be compared; null for none
    PictureViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            TilesViewModel tiles,
            RecordingViewModel model,
            DisplayViewModel display,
            ObservableValue<ColourMap> colours,
            @Nullable PictureViewModel first) {
        this.first = first;
        this.problems = problems;
        this.tiles = tiles;
        this.model = model;
        this.display = display;
        this.colours = colours;
        feed = new TileFeed(jobs, tiles, problems);
        measuring = jobs.fileLane();
        whitening = jobs.fileLane();
        tiles.tiles().addListener((property, old, now) -> forget());
        List.of(
                        model.view(),
                        model.axis(),
                        model.form(),
                        model.finest(),
                        model.levelScale(),
                        model.shown(),
                        model.pixels(),
                        pixelsDown,
                        colours)
                .forEach(cause -> cause.addListener((property, old, now) -> refresh()));
        for (LevelScale scale : LevelScale.values()) {
            display.fixedRange(scale).addListener((property, old, now) -> refresh());
        }
        feed.revision().addListener((property, old, now) -> whiten());
        if (first != null) {
            first.range().addListener((property, old, now) -> refresh());
        }
        refresh();
    }

    /// Whether there is a recording with this channel.
    ObservableValue<Boolean> isThere() {
        return tiles.tiles().isNotNull();
    }

    /// The levels at the ends of the colour map.
    ReadOnlyObjectProperty<ValueRange> range() {
        return range.getReadOnlyProperty();
    }

    /// The largest absolute sample so far, for the height of the waveform; > 0.
    ReadOnlyDoubleProperty peak() {
        return peak.getReadOnlyProperty();
    }

    /// Height of the view, in pixels of the screen.
    DoubleProperty pixelsDown() {
        return pixelsDown;
    }

    /// The pictures of the visible part.
    TileFeed feed() {
        return feed;
    }

    /// The visible tiles.
    TileRange tileRange() {
        return TileRange.of(
                model.form().getValue(),
                model.view().get(),
                model.pixels().get(),
                model.finest().getValue());
    }

    private void forget() {
        measuring.cancel();
        whitening.cancel();
        measured.clear();
        background = Background.NONE;
        refresh();
    }

    private void refresh() {
        if (!model.shown().get() || tiles.tiles().get() == null) {
            return;
        }
        SpectrogramForm form = model.form().getValue();
        Measured own = measured.get(form);
        if (own == null) {
            measure(form);
            return;
        }
        peak.set(own.peak());
        Background used = model.levelScale().getValue() == LevelScale.ABOVE_BACKGROUND ? background : Background.NONE;
        boolean whitened = used.of(form).length > 0;
        range.set(
                first == null
                        ? levels(whitened ? used.range() : own.range(), whitened)
                        : first.range().get());
        AxisScale page = model.axis().get().page(model.wholeAxis());
        feed.want(
                tileRange(),
                new TileColours(
                        page,
                        whitened ? used : Background.NONE,
                        range.get(),
                        colours.getValue(),
                        TilePicture.heightFor(pixels(page))));
        whiten();
    }

    /// How high a page is on the screen, in pixels.
    private double pixels(AxisScale page) {
        AxisScale seen = model.axis().get();
        return pixelsDown.get() / (page.unit(seen.highHz()) - page.unit(seen.lowHz()));
    }

    /// The range that the user has fixed, or the usual one.
    ///
    /// @param whitened whether the background is known, if it is wanted
    private ValueRange levels(ValueRange usual, boolean whitened) {
        LevelScale scale = model.levelScale().getValue();
        ValueRange fixed = display.fixedRange(scale).get();
        return fixed == null || scale == LevelScale.ABOVE_BACKGROUND && !whitened ? usual : fixed;
    }

    private void measure(SpectrogramForm form) {
        RecordingTiles from = tiles.tiles().get();
        long frames = tiles.frames(form);
        if (from == null) {
            return;
        }
        measuring.submit(
                (token, progress) -> {
                    Tile overview = from.of(form).overview(frames, token);
                    return new Measured(LevelRange.of(overview), Math.max(LEAST_PEAK, overview.peak()), overview);
                },
                problems.ofSound(measuring, levels -> {
                    if (from == tiles.tiles().get()) {
                        measured.put(form, levels);
                        refresh();
                        feed.offer(levels.overview());
                    }
                }));
    }

    /// Finds the background again after other tiles or another time are visible.
    private void whiten() {
        if (model.levelScale().getValue() != LevelScale.ABOVE_BACKGROUND) {
            return;
        }
        TimeView view = model.view().get();
        List<Tile> seen = feed.tiles(tileRange());
        if (seen.isEmpty() || background.isOf(seen) && view.equals(whitenedFor)) {
            return;
        }
        whitening.replaceAfter(
                QUIET, (token, progress) -> Background.of(seen, view), problems.ofSound(whitening, found -> {
                    background = found;
                    whitenedFor = view;
                    refresh();
                }));
    }
}
