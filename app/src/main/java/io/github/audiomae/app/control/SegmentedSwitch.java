package io.github.audiomae.app.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// One button per value, side by side; exactly one is pressed.
///
/// @param <T> the values
public class SegmentedSwitch<T> extends SegmentedButton {
    private final ObservableValue<T> chosen;
    private final Consumer<T> choose;

    /// @param chosen the value whose button is pressed
    /// @param choose receives the value that the user chooses
    public SegmentedSwitch(ObservableValue<T> chosen, Consumer<T> choose) {
        this.chosen = chosen;
        this.choose = choose;
        setToggleGroup(new ToggleGroup());
        setMinWidth(USE_PREF_SIZE);
    }

    /// Adds a button with a text.
    public final void add(T value, String id, String words, String tip) {
        ToggleButton button = add(value, id, words, (Node) null, tip);
        button.setMinWidth(USE_PREF_SIZE);
    }

    /// Adds a button with a picture; its text is the tooltip and the text for screen readers.
    public final void add(T value, String id, Node picture, String words) {
        add(value, id, null, picture, words).setAccessibleText(words);
    }

    private ToggleButton add(T value, String id, @Nullable String words, @Nullable Node picture, String tip) {
        ToggleButton button = new ToggleButton(words, picture);
        button.setId(id);
        Tips.put(button, tip);
        button.setOnAction(pressed -> {
            choose.accept(value);
            button.setSelected(true); // pressing it again must not release it
        });
        chosen.subscribe(now -> button.setSelected(value.equals(now)));
        getButtons().add(button);
        return button;
    }
}
