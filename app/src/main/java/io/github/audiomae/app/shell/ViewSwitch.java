package io.github.audiomae.app.shell;

import io.github.audiomae.app.feature.Part.Place;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// Goes from one place to another.
final class ViewSwitch extends SegmentedButton {
    ViewSwitch(PlaceSelection places) {
        places.all().forEach(place -> getButtons().add(button(place, places)));
        setMinWidth(USE_PREF_SIZE);
    }

    /// The id of the button that goes to a place.
    static String id(Place place) {
        return "view-" + place.id();
    }

    private static ToggleButton button(Place place, PlaceSelection places) {
        ToggleButton button = new ToggleButton(place.name());
        button.setId(id(place));
        button.setTooltip(new Tooltip(place.tip()));
        button.setOnAction(pressed -> {
            places.show(place);
            button.setSelected(true); // pressing it again must not release it
        });
        places.current().subscribe(now -> button.setSelected(now.equals(place)));
        return button;
    }
}
