package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Part.Third;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Walk;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

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
        return List.of(new Part.Tool(Third.END, new PlaceSwitch(navigation(), context.messages())));
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        List<Command> all = new ArrayList<>();
        for (Place place : Place.values()) {
            String id = PlaceSwitch.id(place);
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
                Command.of("next-entry", messages.text("key.next-entry"), () -> walk(1))
                        .when(navigation().list().isNotNull())
                        .key(KeyCode.J),
                Command.of("previous-entry", messages.text("key.previous-entry"), () -> walk(-1))
                        .when(navigation().list().isNotNull())
                        .key(KeyCode.K)));
        return all;
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
