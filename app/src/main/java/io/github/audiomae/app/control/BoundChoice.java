package io.github.audiomae.app.control;

import io.github.audiomae.app.text.ChoiceWords;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ChoiceBox;

/// A list to choose one value from, as wide as there is room.
///
/// @param <T> the values
public final class BoundChoice<T> extends ChoiceBox<T> {
    /// @param value always the one chosen
    /// @param all what there is to choose from
    /// @param words what a value is called
    public BoundChoice(String id, Property<T> value, List<T> all, Function<T, String> words) {
        setId(id);
        getItems().setAll(all);
        setConverter(new ChoiceWords<>(words));
        valueProperty().bindBidirectional(value);
        setMaxWidth(Double.MAX_VALUE);
    }
}
