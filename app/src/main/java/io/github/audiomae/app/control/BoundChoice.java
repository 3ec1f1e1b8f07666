package io.github.audiomae.app.control;

import io.github.audiomae.app.text.ChoiceWords;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ChoiceBox;

/// A box to choose one value from a list, as wide as its parent allows.
///
/// @param <T> the values
public final class BoundChoice<T> extends ChoiceBox<T> {
    /// @param value always the chosen one
    /// @param all the values to choose from
    /// @param words the text for a value
    public BoundChoice(String id, Property<T> value, List<T> all, Function<T, String> words) {
        setId(id);
        getItems().setAll(all);
        setConverter(new ChoiceWords<>(words));
        valueProperty().bindBidirectional(value);
        setMaxWidth(Double.MAX_VALUE);
    }
}
