package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The ways from one place to another: switch, back and forward, and the list in hand.
///
/// @param context has the navigation
public record PlacesFeature(FeatureContext context) implements Feature {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    @Override
    public String id() {
        return "places";
    }

    private Navigation navigation() {
        return context.navigation();
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        return List.of(
                new Part.Tool(
                        Third.START,
                        travel(
                                "back",
                                Material2OutlinedAL.CHEVRON_LEFT,
                                messages.text("toolbar.back"),
                                navigation()::back,
                                navigation().canGoBack())),
                new Part.Tool(
                        Third.START,
                        travel(
                                "forward",
                                Material2OutlinedAL.CHEVRON_RIGHT,
                                messages.text("toolbar.forward"),
                                navigation()::forward,
                                navigation().canGoForward())),
                new Part.Tool(Third.MIDDLE, new PlaceSwitch(navigation(), messages)));
    }

    private static Node travel(String id, Ikon icon, String words, Runnable action, ObservableValue<Boolean> possible) {
        IconButton button = new IconButton(id, icon, words, action);
        button.disableProperty().bind(possible.map(can -> !can));
        return button;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        List<Command> all = new ArrayList<>();
        for (Place place : Place.values()) {
            String id = id(place);
            all.add(Command.of(
                            id, messages.text(words(place)), () -> navigation().show(place))
                    .key(digit(place), KeyCombination.SHORTCUT_DOWN)
                    .on(id));
        }
        Command back = Command.of("back", messages.text("key.back"), navigation()::back)
                .when(navigation().canGoBack())
                .key(KeyCode.LEFT, KeyCombination.ALT_DOWN)
                .on("back");
        Command forward = Command.of("forward", messages.text("key.forward"), navigation()::forward)
                .when(navigation().canGoForward())
                .key(KeyCode.RIGHT, KeyCombination.ALT_DOWN)
                .on("forward");
        all.add(MAC ? back.key(KeyCode.OPEN_BRACKET, KeyCombination.SHORTCUT_DOWN) : back);
        all.add(MAC ? forward.key(KeyCode.CLOSE_BRACKET, KeyCombination.SHORTCUT_DOWN) : forward);
        all.addAll(List.of(
                Command.of("view", messages.text("key.view"), this::switchPlace).key(KeyCode.W),
                Command.of("in", messages.text("key.in"), navigation()::in)
                        .key(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
                Command.of("box", messages.text("key.box"), navigation()::draw)
                        .key(KeyCode.X)
                        .on("tool-box", "pointer-box"),
                Command.of("next-entry", messages.text("key.next-entry"), () -> walk(1))
                        .when(navigation().list().isNotNull())
                        .key(KeyCode.J)
                        .on("event-next"),
                Command.of("previous-entry", messages.text("key.previous-entry"), () -> walk(-1))
                        .when(navigation().list().isNotNull())
                        .key(KeyCode.K)
                        .on("event-previous")));
        return all;
    }

    /// The id of the button that goes to a place, and of the command.
    static String id(Place place) {
        return "place-" + EnumWord.of(place);
    }

    private static String words(Place place) {
        return switch (place) {
            case COLLECTION -> "key.place-collection";
            case RECORDING -> "key.place-recording";
            case WINDOW -> "key.place-window";
        };
    }

    private static KeyCode digit(Place place) {
        return switch (place) {
            case COLLECTION -> KeyCode.DIGIT1;
            case RECORDING -> KeyCode.DIGIT2;
            case WINDOW -> KeyCode.DIGIT3;
        };
    }

    private void switchPlace() {
        navigation().show(navigation().current().get().other());
    }

    private void walk(int by) {
        Walk list = navigation().list().get();
        if (list != null) {
            list.step(by);
        }
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                PlaceMemo.class,
                () -> PlaceMemo.of(navigation()),
                memo -> memo.restore(navigation()),
                navigation().current()));
    }
}
