package io.github.audiomae.app.shell;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Commands for the program as a whole, at the end of the toolbar.
final class ProgramMenu extends MenuButton {
    ProgramMenu(Shortcuts shortcuts, Messages messages) {
        super(null, new FontIcon(Material2OutlinedMZ.MENU));
        setId("program");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setTooltip(new Tooltip(messages.text("program.menu")));
        setAccessibleText(messages.text("program.menu"));
        getItems()
                .addAll(
                        item(
                                "menu-preferences",
                                messages.text("program.preferences"),
                                new FontIcon(Material2OutlinedMZ.SETTINGS),
                                Shortcut.PREFERENCES,
                                shortcuts),
                        item(
                                "menu-theme",
                                messages.text("toolbar.theme"),
                                new FontIcon(Material2OutlinedAL.BRIGHTNESS_6),
                                Shortcut.THEME,
                                shortcuts),
                        item(
                                "menu-full-screen",
                                messages.text("program.full-screen"),
                                new FontIcon(Material2OutlinedAL.FULLSCREEN),
                                Shortcut.FULL_SCREEN,
                                shortcuts),
                        new SeparatorMenuItem(),
                        item(
                                "menu-keys",
                                messages.text("program.keys"),
                                new FontIcon(Material2OutlinedAL.KEYBOARD),
                                Shortcut.KEYS,
                                shortcuts),
                        item(
                                "menu-tour",
                                messages.text("program.tour"),
                                new FontIcon(Material2OutlinedAL.EXPLORE),
                                Shortcut.TOUR,
                                shortcuts));
    }

    private static MenuItem item(String id, String words, FontIcon icon, Shortcut does, Shortcuts shortcuts) {
        MenuItem item = new MenuItem(words, icon);
        item.setId(id);
        item.setOnAction(picked -> shortcuts.perform(does));
        return item;
    }
}
