package io.github.audiomae.app.player;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Chooses the speed of playback.
final class SpeedMenu extends MenuButton {
    private final Messages messages;

    SpeedMenu(PlayerViewModel player, Messages messages) {
        this.messages = messages;
        setId("speed");
        getStyleClass().add("compact-menu");
        setTooltip(new Tooltip(messages.text("toolbar.speed")));
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (double speed : PlayerViewModel.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(words(speed));
            item.setToggleGroup(group);
            item.setOnAction(picked -> player.speed().set(speed));
            player.speed().subscribe(now -> item.setSelected(now.doubleValue() == speed));
            getItems().add(item);
        }
        player.speed().subscribe(now -> {
            setText(words(now.doubleValue()));
            setAccessibleText(messages.text("toolbar.speed") + " " + getText());
        });
    }

    private String words(double speed) {
        return messages.text("unit.times", messages.number(speed, speed * 2 % 1 == 0 ? 1 : 2));
    }
}
