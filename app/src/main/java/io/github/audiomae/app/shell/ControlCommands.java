package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// The actions of buttons and menus as commands for the palette: a new control is included as soon as it has an id.
/// Those that a [Shortcut] covers are left out.
record ControlCommands(Messages messages) {
    /// All of them, for the current state of the window.
    List<Command> in(Node root) {
        List<Command> commands = new ArrayList<>();
        for (Labeled control : Controls.labeled(root)) {
            if (control instanceof MenuButton menu) {
                commands.addAll(choices(menu).toList());
            } else if (control instanceof ButtonBase button && isAction(button.getId())) {
                commands.add(new Command(
                        button.getId(), words(button), button::fire, constant(!button.isDisabled() && isSeen(button))));
            }
        }
        return commands;
    }

    private Stream<Command> choices(MenuButton menu) {
        if (menu.getId() == null) {
            return Stream.empty();
        }
        String title = Objects.requireNonNullElse(menu.getAccessibleText(), words(menu));
        return Controls.items(menu)
                .filter(item -> item.getId() == null || isAction(item.getId()))
                .map(item -> new Command(
                        id(menu, item),
                        words(title, item),
                        () -> choose(item),
                        constant(!menu.isDisabled() && !item.isDisable() && !isChosen(item))));
    }

    /// As a click does: the menu sets the mark of a [CheckMenuItem], its action does not.
    private static void choose(MenuItem item) {
        if (item instanceof CheckMenuItem check) {
            check.setSelected(!check.isSelected());
        }
        item.fire();
    }

    private static boolean isChosen(MenuItem item) {
        return item instanceof RadioMenuItem radio && radio.isSelected();
    }

    private static boolean isAction(@Nullable String id) {
        return id != null && !KeyTips.CONTROLS.containsKey(id);
    }

    private static String id(MenuButton menu, MenuItem item) {
        return item.getId() == null ? menu.getId() + " " + item.getText() : item.getId();
    }

    private String words(String title, MenuItem item) {
        String menu =
                item.getParentMenu() == null ? title : item.getParentMenu().getText();
        return messages.text("palette.choice", menu, item.getText());
    }

    private static String words(Labeled control) {
        return control.getTooltip() == null
                ? control.getText()
                : control.getTooltip().getText();
    }

    private static ReadOnlyBooleanWrapper constant(boolean value) {
        return new ReadOnlyBooleanWrapper(value);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
