package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The places of the centre, of which exactly one is visible. A place becomes visible when its `shown` is set, from any
/// code.
final class PlaceSelection {
    private final List<Place> all;
    private final ReadOnlyObjectWrapper<Place> current;

    /// @param all at least one; the first one is visible unless another is
    PlaceSelection(List<Place> all) {
        this.all = List.copyOf(all);
        Place first = all.stream()
                .skip(1)
                .filter(place -> place.shown().get())
                .findFirst()
                .orElse(all.getFirst());
        current = new ReadOnlyObjectWrapper<>(first);
        all.forEach(place -> {
            place.node().visibleProperty().bind(place.shown());
            place.node().managedProperty().bind(place.shown());
            place.shown().set(place.equals(first));
            place.shown().addListener((property, before, now) -> follow(place, now));
        });
    }

    List<Place> all() {
        return all;
    }

    /// The visible place.
    ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /// The values under the pointer there.
    ObservableValue<String> readout() {
        return current.flatMap(Place::readout);
    }

    /// Shows a place.
    void show(Place place) {
        place.shown().set(true);
    }

    /// Shows the next place; after the last one, the first.
    void next() {
        step(current.get());
    }

    private void step(Place from) {
        show(all.get((all.indexOf(from) + 1) % all.size()));
    }

    /// If a place is hidden, the next one becomes visible.
    private void follow(Place place, boolean shown) {
        if (shown) {
            current.set(place);
            all.stream()
                    .filter(other -> !other.equals(place))
                    .forEach(other -> other.shown().set(false));
        } else if (current.get().equals(place)) {
            step(place);
        }
    }
}
