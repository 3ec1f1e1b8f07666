package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.place.Navigation;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;

/// Goes from one place to another.
final class PlaceSwitch extends SegmentedSwitch<Place> {
    PlaceSwitch(Navigation navigation, Messages messages) {
        super(navigation.current(), navigation::show);
        for (Place place : Place.values()) {
            add(place, PlacesFeature.id(place), messages.text(name(place)), messages.text(tip(place)));
        }
    }

    private static String name(Place place) {
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
