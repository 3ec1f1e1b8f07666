package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The places of the centre, of which exactly one is on the screen. A place comes to the screen when its `shown` is
/// set,
/// by whoever sets it.
final class Places {
    private final List<Place> all;
    private final ReadOnlyObjectWrapper<Place> current;

    /// @param all at least one; the first one is shown unless another says that it is
    Places(List<Place> all) {
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
            place.shown().set(place == first);
            place.shown().addListener((property, before, now) -> follow(place, now));
        });
    }

    List<Place> all() {
        return all;
    }

    /// The place that is on the screen.
    ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /// What lies under the pointer there.
    ObservableValue<String> readout() {
        return current.flatMap(Place::readout);
    }

    /// Goes to a place.
    void show(Place place) {
        place.shown().set(true);
    }

    /// Goes to the next place; from the last one to the first.
    void next() {
        step(current.get());
    }

    private void step(Place from) {
        show(all.get((all.indexOf(from) + 1) % all.size()));
    }

    /// A place that is left gives way to the next one.
    private void follow(Place place, boolean shown) {
        if (shown) {
            current.set(place);
            all.stream()
                    .filter(other -> other != place)
                    .forEach(other -> other.shown().set(false));
        } else if (current.get() == place) {
            step(place);
        }
    }
}
