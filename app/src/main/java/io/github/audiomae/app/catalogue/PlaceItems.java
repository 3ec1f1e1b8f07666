package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.scene.control.MenuItem;

/// Items of context menus that show what is selected in the other places.
public final class PlaceItems {
    private PlaceItems() {}

    /// @return new items, with the ids `open-recording` and `open-window`
    public static List<MenuItem> of(Navigation navigation, Messages messages) {
        return List.of(
                item("open-recording", messages.text("place.recording"), Place.RECORDING, navigation, messages),
                item("open-window", messages.text("place.window"), Place.WINDOW, navigation, messages));
    }

    private static MenuItem item(String id, String name, Place place, Navigation navigation, Messages messages) {
        MenuItem item = new MenuItem(messages.text("place.open-in", name));
        item.setId(id);
        item.setOnAction(chosen -> navigation.show(place));
        return item;
    }
}
