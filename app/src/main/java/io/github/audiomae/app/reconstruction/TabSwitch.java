package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/// Chooses between the panes that share one place.
final class TabSwitch extends SegmentedButton {
    private final ArrangementViewModel arrangement;
    private final Messages messages;

    TabSwitch(ArrangementViewModel arrangement, Messages messages) {
        this.arrangement = arrangement;
        this.messages = messages;
        getStyleClass().add("pane-tabs");
        setMinWidth(USE_PREF_SIZE);
    }

    /// Offers these panes.
    void offer(List<String> tabs, String shown) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = tabs.stream().map(this::button).toList();
        buttons.forEach(button -> button.setToggleGroup(group));
        buttons.get(tabs.indexOf(shown)).setSelected(true);
        getButtons().clear(); // otherwise those of before join the group, and the chosen one of them is its choice
        setToggleGroup(group);
        getButtons().setAll(buttons);
    }

    private ToggleButton button(String tab) {
        ToggleButton button = new ToggleButton(title(tab));
        button.setId("tab-" + tab);
        button.setOnAction(pressed -> {
            button.setSelected(true); // pressing it again must not release it
            arrangement.tab().set(tab);
        });
        return button;
    }

    private String title(String tab) {
        return switch (tab) {
            case PaneId.MASKED -> messages.text("pane.masked");
            case PaneId.REBUILT -> messages.text("pane.rebuilt");
            case PaneId.DIFFERENCE ->
                messages.text(arrangement.patchErrors().get() ? "pane.errors" : "pane.difference");
            default -> arrangement.extra(tab).title();
        };
    }
}
