package io.github.audiomae.app.recording;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Gutter;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Preference;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Origin;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.place.Sight;
import io.github.audiomae.app.player.PlayerFeature;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.spectrogram.FrequencyAxis;
import io.github.audiomae.app.text.ByteSize;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.pyramid.TileCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The whole recording: its tiles, the overview, the large view.
public final class RecordingFeature implements Feature {
    /// How much of the recording is shown around a selection, as a multiple of its length.
    private static final double AROUND = 4;

    private static final double LEAST_SECONDS = 0.1;

    /// Where pictures of the window begin.
    private static final ReadOnlyDoubleWrapper AXIS = new ReadOnlyDoubleWrapper(FrequencyAxis.WIDTH);

    private final FeatureContext context;
    private final PlayerFeature player;
    private final CursorViewModel cursor;
    private final DisplayViewModel display;
    private final TilesViewModel tiles;
    private final OverviewViewModel overview;
    private final RecordingViewModel view;
    private final SpectrogramSettings settings = new SpectrogramSettings();
    private final PictureViewModel picture;
    private final PictureViewModel lower;
    private final DescriptorsViewModel descriptors;
    private final MeasuresViewModel measures;
    private final RecordingReadout readout;
    private final Navigation navigation;
    private final Gutter gutter = new Gutter();
    private final List<Marking> markings = new ArrayList<>();
    private final List<Node> selectionTools = new ArrayList<>();
    private IntConsumer digits = digit -> {};
    private @Nullable RecordingView shown;

    /// @param cursor is zoomed while the panes are shown instead
    /// @param display the display options shared by all spectrograms
    /// @param cache folder for caches; need not exist
    public RecordingFeature(
            FeatureContext context,
            PlayerFeature player,
            CursorViewModel cursor,
            DisplayViewModel display,
            Path cache) {
        navigation = context.navigation();
        this.context = context;
        this.player = player;
        this.cursor = cursor;
        this.display = display;
        WorkspaceViewModel workspace = context.workspace();
        TileCache kept = new TileCache(cache.resolve("tiles"));
        context.settings().cacheBytes().subscribe(kept::limitDisk);
        StackedChannels channels = new StackedChannels(workspace, settings.stacked());
        tiles = new TilesViewModel(context.jobs(), context.problems(), workspace, kept, channels.upper(), true);
        overview = new OverviewViewModel(
                context.jobs(),
                context.problems(),
                workspace.recording(),
                tiles,
                context.settings().colourMap());
        view = new RecordingViewModel(workspace, player.player(), settings);
        picture = new PictureViewModel(
                context.jobs(),
                context.problems(),
                tiles,
                view,
                display,
                context.settings().colourMap());
        lower = new PictureViewModel(
                context.jobs(),
                context.problems(),
                new TilesViewModel(context.jobs(), context.problems(), workspace, kept, channels.lower(), false),
                view,
                display,
                context.settings().colourMap(),
                picture);
        view.shown().bind(navigation.isShown(Place.RECORDING));
        navigation.offer(
                Place.RECORDING,
                new Sight<>(
                        view::seen, view::restore, this::open, () -> view.tool().set(PointerTool.BOX)));
        player.player().startWithin(this::visible);
        descriptors =
                new DescriptorsViewModel(context.jobs(), context.problems(), workspace, view.view(), view.shown());
        measures = new MeasuresViewModel(
                context.jobs(),
                context.problems(),
                workspace,
                navigation.selection().selection(),
                settings);
        readout = new RecordingReadout(context.messages(), view, picture, workspace);
    }

    @Override
    public String id() {
        return "recording";
    }

    /// The large view.
    public RecordingViewModel view() {
        return view;
    }

    /// Pitch and onsets.
    public DescriptorsViewModel descriptors() {
        return descriptors;
    }

    /// The values under the pointer in the large view.
    public ObservableValue<String> readout() {
        return readout.text();
    }

    /// The time axis of the whole recording: its visible part while it is shown large, all of it otherwise.
    public ObservableValue<TimeView> timeAxis() {
        return view.shown().flatMap(large -> large ? view.view() : overview.view());
    }

    /// The column of names and frequencies, left of everything with the time axis of the recording.
    public Gutter gutter() {
        return gutter;
    }

    /// Draws something over the large spectrogram from the start of the window on.
    public void mark(Marking marking) {
        markings.add(marking);
    }

    List<Marking> markings() {
        return List.copyOf(markings);
    }

    /// Shows something below the facts about the selection from the start of the window on.
    public void addToSelection(Node node) {
        selectionTools.add(node);
    }

    /// From now on a digit 0 … 9 goes to `receiver` while the recording is visible.
    public void whenDigit(IntConsumer receiver) {
        digits = receiver;
    }

    /// Where a box, or a span of all frequencies, lies in the window; empty before there is a window.
    public Optional<Bounds> inScene(TimeSpan span, Optional<FrequencyRange> frequencies) {
        return Optional.ofNullable(shown).map(place -> place.inScene(span, frequencies));
    }

    /// Before a jump.
    void leave() {
        navigation.mark();
    }

    private ObservableValue<String> selectionLength() {
        Messages messages = context.messages();
        return navigation
                .selection()
                .span()
                .map(span -> messages.text("unit.seconds", messages.number(span.lengthSeconds(), 2)))
                .orElse("");
    }

    PictureViewModel picture() {
        return picture;
    }

    /// The second channel, while two are shown.
    PictureViewModel lower() {
        return lower;
    }

    TilesViewModel tiles() {
        return tiles;
    }

    OverviewViewModel overview() {
        return overview;
    }

    DisplayViewModel display() {
        return display;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<Boolean> dark = context.settings().dark();
        RecordingView whole =
                new RecordingView(this, context.workspace(), player.player(), navigation.selection(), dark, messages);
        shown = whole;
        view.shown().subscribe(visible -> {
            if (visible) {
                whole.take();
            }
        });
        SelectionView facts = new SelectionView(
                navigation.selection(), measures, context.workspace().clock(), messages);
        facts.getChildren().addAll(selectionTools);
        return List.of(
                new Part.Strip(
                        Set.of(Place.RECORDING, Place.WINDOW),
                        Gutter.beside(
                                new StartLabel(context.workspace(), view.shown(), messages),
                                new OverviewStrip(this, context.workspace(), player.player(), dark, messages),
                                navigation.current().flatMap(place -> place == Place.WINDOW ? AXIS : gutter.width()))),
                Section.of(
                                "selection",
                                messages.text("selection.title"),
                                Material2OutlinedAL.CROP,
                                facts,
                                Place.RECORDING)
                        .number(selectionLength(), selectionLength()),
                new Part.Centre(Place.RECORDING, whole, readout(), digit -> digits.accept(digit)));
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                        new RecordingCommands(context, view, cursor, display, player.player()).all().stream(),
                        new SpectrogramCommands(view, context.messages()).all().stream())
                .toList();
    }

    /// Shows a selection with its surroundings: those of patches are a window, in which the model saw them.
    private void open(Selection selection) {
        Recording recording = context.workspace().recording().get();
        if (recording != null) {
            double least =
                    selection.origin() == Origin.PATCH ? context.workspace().windowSeconds() : 0;
            double around = AROUND * Math.max(selection.span().lengthSeconds(), LEAST_SECONDS);
            view.fit(selection.around(Math.max(least, around), recording.seconds()));
        }
    }

    /// Ends drawing.
    @Override
    public boolean dismiss() {
        boolean drawing = view.shown().get() && view.tool().get() == PointerTool.BOX;
        view.tool().set(PointerTool.MOVE);
        return drawing;
    }

    /// The visible part of the recording, while it is shown here.
    private Optional<TimeSpan> visible() {
        TimeView seen = view.view().get();
        return view.shown().get() ? Optional.of(new TimeSpan(seen.from(), seen.to())) : Optional.empty();
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(
                new RecordingState(context.workspace(), display, settings, view, descriptors, gutter).saved());
    }

    /// The usual sizes of the cache, and the current one, which may have been edited in the settings file.
    @Override
    public List<Preference<?>> preferences() {
        Messages messages = context.messages();
        List<Integer> megabytes = Stream.of(
                        250,
                        1000,
                        4000,
                        16_000,
                        context.settings().cacheMegabytes().get())
                .distinct()
                .sorted()
                .toList();
        return List.of(new Preference<>(
                "cache",
                messages.text("preferences.cache"),
                messages.text("preferences.cache.about"),
                context.settings().cacheMegabytes(),
                megabytes,
                size -> ByteSize.text(size * 1_000_000L, messages)));
    }
}
