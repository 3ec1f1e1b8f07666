package io.github.audiomae.app.player;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.text.Ellipsis;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The controls for the volume and for the device that plays.
record OutputControls(OutputViewModel output, ObservableValue<Room> room, Messages messages) {
    private static final int PERCENT = 100;

    /// Longest name of a device, in characters.
    private static final int LONGEST = 20;

    /// A button that mutes, and a slider.
    Node volume() {
        FontIcon icon = new FontIcon();
        ToggleButton mute = new ToggleButton(null, icon);
        mute.setId("mute");
        mute.getStyleClass().addAll("button-icon", "icon-toggle");
        Tips.put(mute, messages.text("player.mute"));
        mute.setAccessibleText(messages.text("player.mute"));
        mute.selectedProperty().bindBidirectional(output.muted());
        output.muted()
                .subscribe(muted ->
                        icon.setIconCode(muted ? Material2OutlinedMZ.VOLUME_OFF : Material2OutlinedMZ.VOLUME_UP));
        Slider slider = new Slider(0, 1, 1);
        slider.setId("volume");
        slider.getStyleClass().add("volume");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(messages.text("player.volume"));
        slider.valueProperty().bindBidirectional(output.volume());
        Tips.of(slider).bind(output.volume().map(this::volumeWords));
        Shown.when(slider, room.map(now -> !now.isSmall()));
        HBox box = new HBox(mute, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private String volumeWords(Number volume) {
        double gain = Math.pow(volume.doubleValue(), 3);
        String percent = messages.text("unit.percent", messages.number(PERCENT * volume.doubleValue(), 0));
        return gain == 0
                ? messages.text("player.volume.value.none", percent)
                : messages.text("player.volume.value", percent, messages.number(20 * Math.log10(gain), 0));
    }

    /// The devices; looks for them again when it is opened.
    Node device() {
        MenuButton menu = new MenuButton(null, new FontIcon(Material2OutlinedAL.HEADSET));
        menu.setId("output-device");
        menu.getStyleClass().addAll("compact-menu", "flat");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        Tips.put(menu, messages.text("player.device"));
        menu.textProperty().bind(output.device().map(now -> Ellipsis.middle(words(now), LONGEST)));
        menu.accessibleTextProperty()
                .bind(output.device().map(now -> messages.text("player.device") + ": " + words(now)));
        menu.contentDisplayProperty()
                .bind(room.map(now -> now.isNarrow() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        menu.setOnShowing(showing -> output.look());
        output.devices().subscribe(() -> fill(menu));
        output.device().subscribe(() -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        menu.getItems().setAll(item(Optional.empty()));
        List<OutputDevice> devices = output.devices();
        devices.forEach(device -> menu.getItems().add(item(Optional.of(device))));
        if (devices.isEmpty()) {
            MenuItem none = new MenuItem(messages.text("player.device.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
    }

    private MenuItem item(Optional<OutputDevice> device) {
        RadioMenuItem item = new RadioMenuItem(words(device));
        item.setMnemonicParsing(false);
        item.setSelected(output.device().get().equals(device));
        item.setOnAction(chosen -> output.device().set(device));
        return item;
    }

    private String words(Optional<OutputDevice> device) {
        return device.map(OutputDevice::name).orElse(messages.text("player.device.system"));
    }
}
