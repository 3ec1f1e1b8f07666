package io.github.audiomae.app.player;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Group;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.SelectionViewModel;
import io.github.audiomae.app.text.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// Playback of the recording, or of its selected span.
public final class PlayerFeature implements Feature {
    private final FeatureContext context;
    private final SelectionViewModel selection;
    private final PlayerViewModel player;

    public PlayerFeature(FeatureContext context) {
        this.context = context;
        selection = context.navigation().selection();
        player = new PlayerViewModel(
                context.jobs(),
                new JavaSoundOutput(),
                context.problems(),
                context.workspace().recording(),
                selection.span());
    }

    @Override
    public String id() {
        return "player";
    }

    public PlayerViewModel player() {
        return player;
    }

    @Override
    public List<Part> parts() {
        PlayerControls controls = new PlayerControls(player, context.workspace(), context.messages());
        Set<Place> everywhere = EnumSet.allOf(Place.class);
        return List.of(
                new Part.Player(Group.TRANSPORT, everywhere, controls.rewind()),
                new Part.Player(Group.TRANSPORT, everywhere, controls.play()),
                new Part.Player(Group.TRANSPORT, everywhere, controls.loop()),
                new Part.Player(Group.TRANSPORT, everywhere, controls.clock()),
                new Part.Player(
                        Group.HEAR,
                        EnumSet.of(Place.RECORDING, Place.WINDOW),
                        new HearChoice(player, selection.span(), context.messages())),
                new Part.Player(Group.MANNER, everywhere, new SpeedMenu(player, context.messages())));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(
                Command.of("play", messages.text("key.play"), player::toggle)
                        .key(KeyCode.SPACE)
                        .on("play"),
                Command.of("play-selection", messages.text("key.play-selection"), player::playSelection)
                        .when(selection.span().isNotNull())
                        .key(KeyCode.SPACE, KeyCombination.SHIFT_DOWN),
                Command.of(
                                "loop",
                                messages.text("key.loop"),
                                () -> player.looping().set(!player.looping().get()))
                        .key(KeyCode.L)
                        .on("loop"),
                Command.of("rewind", messages.text("key.rewind"), player::rewind)
                        .key(KeyCode.HOME)
                        .on("rewind"));
    }

    /// Clears the selection.
    @Override
    public boolean dismiss() {
        boolean selected = selection.selection().get() != null;
        selection.clear();
        return selected;
    }
}
