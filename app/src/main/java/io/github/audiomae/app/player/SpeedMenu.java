package io.github.audiomae.app.player;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// Chooses the speed of playback and the time expansion.
final class SpeedMenu extends MenuButton {
    private final PaceViewModel pace;
    private final Messages messages;

    SpeedMenu(PaceViewModel pace, Messages messages) {
        this.pace = pace;
        this.messages = messages;
        setId("speed");
        getStyleClass().add("compact-menu");
        Tips.put(this, messages.text("toolbar.speed"));
        setMinWidth(USE_PREF_SIZE);
        getItems().add(title("player.speed.title"));
        fill(PaceViewModel.SPEEDS, pace.speed(), this::speed);
        getItems().addAll(new SeparatorMenuItem(), title("player.expansion.title"));
        fill(PaceViewModel.EXPANSIONS, pace.expansion(), this::expansion);
        pace.speed().subscribe(this::describe);
        pace.expansion().subscribe(this::describe);
        describe();
    }

    private void fill(List<Double> values, DoubleProperty chosen, DoubleFunction<String> words) {
        ToggleGroup group = new ToggleGroup();
        for (double value : values) {
            RadioMenuItem item = new RadioMenuItem(words.apply(value));
            item.setToggleGroup(group);
            item.setOnAction(picked -> chosen.set(value));
            chosen.subscribe(now -> item.setSelected(now.doubleValue() == value));
            getItems().add(item);
        }
    }

    private MenuItem title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("muted-small");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }

    private void describe() {
        double speed = pace.speed().get();
        double expansion = pace.expansion().get();
        if (expansion == 1) {
            setText(speed(speed));
        } else {
            setText(
                    speed == 1
                            ? expansion(expansion)
                            : messages.text("player.pace", speed(speed), expansion(expansion)));
        }
        setAccessibleText(messages.text("toolbar.speed") + " " + getText());
    }

    private String speed(double speed) {
        return messages.text("unit.times", messages.number(speed, speed * 2 % 1 == 0 ? 1 : 2));
    }

    private String expansion(double expansion) {
        return expansion == 1
                ? messages.text("player.expansion.none")
                : messages.text("player.expansion", messages.number(expansion, 0));
    }
}
