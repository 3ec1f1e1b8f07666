package io.github.audiomae.app.recording;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.MelAxis;
import io.github.audiomae.plot.AxisScale;
import io.github.audiomae.plot.LevelRange;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.pyramid.ModelForm;
import io.github.audiomae.pyramid.Tile;
import io.github.audiomae.pyramid.TilePicture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The tiles of the overview, at the resolution that shows the whole recording.
public final class OverviewViewModel {
    static final AxisScale AXIS = AxisScale.ofModel(MelAxis.SHOWN);

    private final ObservableValue<@Nullable Recording> recording;
    private final ObservableValue<ColourMap> colours;
    private final TileFeed feed;
    private final TilesViewModel tiles;
    private final DoubleProperty pixels = new SimpleDoubleProperty(1000);
    private final DoubleProperty pixelsDown = new SimpleDoubleProperty(TilePicture.HEIGHT);
    private final ReadOnlyObjectWrapper<TimeView> view = new ReadOnlyObjectWrapper<>(TimeView.all(0));
    private ValueRange levels = LevelRange.DEFAULT;

    public OverviewViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Recording> recording,
            TilesViewModel tiles,
            ObservableValue<ColourMap> colours) {
        this.recording = recording;
        this.colours = colours;
        this.tiles = tiles;
        feed = new TileFeed(jobs, tiles, problems);
        feed.revision().addListener((property, old, now) -> judge());
        tiles.tiles().addListener((property, old, now) -> {
            levels = LevelRange.DEFAULT;
            refresh();
        });
        recording.subscribe(now -> refresh());
        pixels.addListener((property, old, now) -> refresh());
        pixelsDown.addListener((property, old, now) -> refresh());
        colours.addListener((property, old, now) -> refresh());
    }

    /// Width of the overview, in pixels of the screen.
    public DoubleProperty pixels() {
        return pixels;
    }

    /// Height of its spectrogram, in pixels of the screen.
    DoubleProperty pixelsDown() {
        return pixelsDown;
    }

    /// The whole recording.
    public ReadOnlyObjectProperty<TimeView> view() {
        return view.getReadOnlyProperty();
    }

    /// Changes with every new tile.
    public ReadOnlyLongProperty revision() {
        return feed.revision();
    }

    /// The available tiles, from left to right.
    public List<Tile> there() {
        return feed.tiles(range());
    }

    TileFeed feed() {
        return feed;
    }

    /// The tiles of the whole recording.
    TileRange range() {
        return TileRange.of(ModelForm.SHOWN, view.get(), pixels.get(), 0);
    }

    private void refresh() {
        Recording now = recording.getValue();
        if (now != null) {
            view.set(TimeView.all(now.seconds()));
            feed.want(
                    range(),
                    new TileColours(
                            AXIS,
                            Background.NONE,
                            levels,
                            colours.getValue(),
                            TilePicture.heightFor(pixelsDown.get())));
        }
    }

    /// The first tile determines the levels of all.
    private void judge() {
        Optional<Tile> first =
                there().stream().filter(tile -> tile.columns() > 0).findFirst();
        if (levels.equals(LevelRange.DEFAULT)
                && first.isPresent()
                && tiles.tiles().get() != null) {
            levels = LevelRange.of(first.get());
            refresh();
        }
    }
}
