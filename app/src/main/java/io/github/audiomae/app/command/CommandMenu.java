package io.github.audiomae.app.command;

import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fills the buttons of menus that are made from commands.
public final class CommandMenu {
    private CommandMenu() {}

    /// Adds the commands of these menus to a button, with a line between two menus.
    public static void fill(MenuButton button, CommandRegistry commands, List<Menu> menus) {
        ObservableList<MenuItem> items = button.getItems();
        for (Menu menu : menus) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            commands.in(menu).forEach(command -> items.add(item(command)));
        }
    }

    private static MenuItem item(Command command) {
        MenuEntry entry = Objects.requireNonNull(command.menu());
        MenuItem item = new MenuItem(entry.words());
        if (entry.icon() != null) {
            item.setGraphic(new FontIcon(entry.icon()));
        }
        item.setId("menu-" + command.id());
        item.setOnAction(picked -> command.run());
        return item;
    }
}
