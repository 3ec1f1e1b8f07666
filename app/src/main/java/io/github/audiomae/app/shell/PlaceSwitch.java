package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;

/// Goes from one place to another.
final class PlaceSwitch extends SegmentedSwitch<Place> {
    PlaceSwitch(Navigation navigation, Messages messages) {
        super(navigation.current(), navigation::show);
        for (Place place : Place.values()) {
            add(place, id(place), messages.text(name(place)), messages.text(tip(place)));
        }
    }

    /// The id of the button that goes to a place, and of the command.
    static String id(Place place) {
        return "place-" + EnumWord.of(place);
    }

    static String name(Place place) {
        return switch (place) {
            case COLLECTION -> "place.collection";
            case RECORDING -> "place.recording";
            case WINDOW -> "place.window";
        };
    }

    private static String tip(Place place) {
        return switch (place) {
            case COLLECTION -> "place.collection.tip";
            case RECORDING -> "place.recording.tip";
            case WINDOW -> "place.window.tip";
        };
    }
}
