package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.EnumWord;
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
    void offer(List<PaneTab> tabs, PaneTab shown) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = tabs.stream().map(this::button).toList();
        buttons.forEach(button -> button.setToggleGroup(group));
        buttons.get(tabs.indexOf(shown)).setSelected(true);
        setToggleGroup(group);
        getButtons().setAll(buttons);
    }

    private ToggleButton button(PaneTab tab) {
        ToggleButton button = new ToggleButton(
                switch (tab) {
                    case MASKED -> messages.text("pane.masked");
                    case REBUILT -> messages.text("pane.rebuilt");
                    case DIFFERENCE -> messages.text("pane.difference");
                });
        button.setId("tab-" + EnumWord.of(tab));
        button.setOnAction(pressed -> {
            button.setSelected(true); // pressing it again must not release it
            arrangement.tab().set(tab);
        });
        return button;
    }
}
