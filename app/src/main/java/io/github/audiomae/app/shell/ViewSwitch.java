package io.github.audiomae.app.shell;

import io.github.audiomae.app.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;

/// Switches the centre between the panes of the model's window and the whole recording.
final class ViewSwitch extends SegmentedButton {
    /// @param whole whether the whole recording is shown
    ViewSwitch(BooleanProperty whole, Messages messages) {
        getButtons()
                .addAll(
                        button(
                                "view-window",
                                messages.text("view.window"),
                                messages.text("view.window.tip"),
                                false,
                                whole),
                        button(
                                "view-whole",
                                messages.text("view.whole"),
                                messages.text("view.whole.tip"),
                                true,
                                whole));
        setMinWidth(USE_PREF_SIZE);
    }

    private static ToggleButton button(String id, String words, String tip, boolean meaning, BooleanProperty whole) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(pressed -> {
            whole.set(meaning);
            button.setSelected(true); // pressing it again must not release it
        });
        whole.subscribe(now -> button.setSelected(now == meaning));
        return button;
    }
}
