package io.github.audiomae.app.player;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Group;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.playback.Hearing;
import io.github.audiomae.playback.SoundSink;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/// Playback of the recording, or of its selected span.
public final class PlayerFeature implements Feature {
    private static final ObservableValue<Hearing> ALL = new ReadOnlyObjectWrapper<>(Hearing.RECORDING);

    private final FeatureContext context;
    private final SelectionViewModel selection;
    private final PlayerViewModel player;
    private final PlaylistViewModel playlist;
    private final OutputViewModel output;
    private final BandViewModel band;
    private final HeardViewModel heard = new HeardViewModel();
    private final Map<Place, ObservableValue<Hearing>> hearings = new EnumMap<>(Place.class);

    public PlayerFeature(FeatureContext context) {
        this.context = context;
        selection = context.navigation().selection();
        output = new OutputViewModel(context.jobs(), OutputDevice::all);
        player = new PlayerViewModel(
                context.jobs(),
                () -> OutputDevice.open(output.device().get()),
                context.problems(),
                context.workspace().recording(),
                selection.span(),
                context.workspace().channel());
        playlist = new PlaylistViewModel(player, context.workspace().recording());
        band = new BandViewModel(selection.selection());
        hearIn(Place.RECORDING, band.hearing());
        output.gain().subscribe(gain -> player.amplify(gain.doubleValue()));
        output.device().addListener((property, old, now) -> player.playOn());
    }

    @Override
    public String id() {
        return "player";
    }

    public PlayerViewModel player() {
        return player;
    }

    /// Whether playback goes on in the next recording.
    public PlaylistViewModel playlist() {
        return playlist;
    }

    /// Opens the chosen output, for short sounds beside the recording; on a background thread.
    public SoundSink openOutput() {
        return OutputDevice.open(output.device().get());
    }

    /// What samples are multiplied by at the chosen volume.
    public double gain() {
        return output.gain().getValue().doubleValue();
    }

    /// Whether only the band of a box is heard.
    public BandViewModel band() {
        return band;
    }

    /// What is heard of a window.
    public HeardViewModel heard() {
        return heard;
    }

    /// Tells what is heard while a place is visible; before the program starts.
    public void hearIn(Place place, ObservableValue<Hearing> hearing) {
        hearings.put(place, hearing);
    }

    @Override
    public void start() {
        Navigation navigation = context.navigation();
        navigation.current().flatMap(place -> hearings.getOrDefault(place, ALL)).subscribe(player::hear);
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<Room> room = context.host().panels().room();
        PlayerControls controls = new PlayerControls(player, playlist, context.workspace(), messages);
        OutputControls outputs = new OutputControls(output, room, messages);
        Set<Place> everywhere = EnumSet.allOf(Place.class);
        LevelBar level = new LevelBar(player.level(), context.settings().dark(), messages);
        HBox meter = new HBox(level);
        meter.setAlignment(Pos.CENTER_LEFT);
        Shown.when(level, room.map(now -> !now.isSmall()));
        HBox next = new HBox(controls.goOn());
        next.setAlignment(Pos.CENTER_LEFT);
        return List.of(
                new Part.Player(Group.TRANSPORT, everywhere, controls.rewind()),
                new Part.Player(Group.TRANSPORT, everywhere, controls.play()),
                new Part.Player(Group.TRANSPORT, everywhere, controls.loop()),
                new Part.Player(Group.TRANSPORT, everywhere, next),
                new Part.Player(Group.TRANSPORT, everywhere, controls.clock()),
                new Part.Player(
                        Group.HEAR,
                        EnumSet.of(Place.RECORDING),
                        new HearChoice(player, band, selection.span(), room, messages)),
                new Part.Player(Group.MANNER, everywhere, new SpeedMenu(player.pace(), messages)),
                new Part.Player(Group.OUTPUT, everywhere, meter),
                new Part.Player(Group.OUTPUT, everywhere, outputs.volume()),
                new Part.Player(Group.OUTPUT, everywhere, outputs.device()));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        PaceViewModel pace = player.pace();
        return List.of(
                Command.of("play", messages.text("key.play"), player::toggle)
                        .key(KeyCode.SPACE)
                        .on("play"),
                Command.of("play-selection", messages.text("key.play-selection"), player::playSelection)
                        .when(selection.span().isNotNull())
                        .key(KeyCode.SPACE, KeyCombination.SHIFT_DOWN),
                Command.of("loop", messages.text("key.loop"), () -> flip(player.looping()))
                        .key(KeyCode.L)
                        .on("loop"),
                Command.of("play-next", messages.text("key.play-next"), () -> flip(playlist.goesOn()))
                        .key(KeyCode.L, KeyCombination.SHIFT_DOWN)
                        .on("play-next"),
                Command.of("rewind", messages.text("key.rewind"), player::rewind)
                        .key(KeyCode.HOME)
                        .on("rewind"),
                Command.of("only-band", messages.text("key.only-band"), () -> flip(band.only()))
                        .when(band.band().map(there -> true).orElse(false))
                        .key(KeyCode.O)
                        .on("hear-band"),
                Command.of("slower", messages.text("key.slower"), () -> pace.changeSpeed(-1))
                        .key(KeyCode.COMMA),
                Command.of("faster", messages.text("key.faster"), () -> pace.changeSpeed(1))
                        .key(KeyCode.PERIOD),
                Command.of("expand-less", messages.text("key.expand-less"), () -> pace.changeExpansion(-1))
                        .key(KeyCode.COMMA, KeyCombination.SHIFT_DOWN),
                Command.of("expand-more", messages.text("key.expand-more"), () -> pace.changeExpansion(1))
                        .key(KeyCode.PERIOD, KeyCombination.SHIFT_DOWN),
                Command.of("mute", messages.text("key.mute"), () -> flip(output.muted()))
                        .on("mute"));
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                PlayerMemo.class,
                () -> PlayerMemo.of(output, playlist),
                memo -> memo.restore(output, playlist),
                output.volume(),
                output.device(),
                playlist.goesOn()));
    }

    /// Clears the selection.
    @Override
    public boolean dismiss() {
        boolean selected = selection.selection().get() != null;
        selection.clear();
        return selected;
    }
}
