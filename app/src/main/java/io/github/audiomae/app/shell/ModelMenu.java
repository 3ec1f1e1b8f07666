package io.github.audiomae.app.shell;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Actions about models, beside the box that chooses one.
final class ModelMenu extends MenuButton {
    ModelMenu(ModelWindows windows, Messages messages) {
        setId("model-menu");
        setGraphic(new FontIcon(Material2OutlinedMZ.MORE_VERT));
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setTooltip(new Tooltip(messages.text("model.menu")));
        setAccessibleText(messages.text("model.menu"));
        getItems()
                .addAll(
                        item("menu-library", messages.text("model.menu.library"), windows::showLibrary),
                        item("menu-compare", messages.text("model.menu.compare"), windows::showComparison),
                        item("menu-devices", messages.text("model.menu.devices"), windows::showDevices));
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(picked -> action.run());
        return item;
    }
}
