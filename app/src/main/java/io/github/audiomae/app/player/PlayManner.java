package io.github.audiomae.app.player;

import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls for looping and speed.
final class PlayManner extends HBox {
    PlayManner(PlayerViewModel player, Messages messages) {
        getStyleClass().add("tight");
        setAlignment(Pos.CENTER_LEFT);
        ToggleButton loop = new ToggleButton(null, new FontIcon(Material2OutlinedMZ.REPEAT));
        loop.setId("loop");
        loop.getStyleClass().addAll("button-icon", "icon-toggle");
        loop.setTooltip(new Tooltip(messages.text("toolbar.loop")));
        loop.setAccessibleText(messages.text("toolbar.loop"));
        loop.selectedProperty().bindBidirectional(player.looping());
        getChildren().addAll(loop, speed(player, messages));
    }

    private static MenuButton speed(PlayerViewModel player, Messages messages) {
        MenuButton menu = new MenuButton();
        menu.setId("speed");
        menu.getStyleClass().addAll("speed", "flat", "no-arrow");
        menu.setTooltip(new Tooltip(messages.text("toolbar.speed")));
        menu.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (double speed : PlayerViewModel.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(words(speed, messages));
            item.setToggleGroup(group);
            item.setOnAction(picked -> player.speed().set(speed));
            player.speed().subscribe(now -> item.setSelected(now.doubleValue() == speed));
            menu.getItems().add(item);
        }
        player.speed().subscribe(now -> {
            menu.setText(words(now.doubleValue(), messages));
            menu.setAccessibleText(messages.text("toolbar.speed") + " " + menu.getText());
        });
        return menu;
    }

    private static String words(double speed, Messages messages) {
        return messages.text("unit.times", messages.number(speed, speed * 2 % 1 == 0 ? 1 : 2));
    }
}
