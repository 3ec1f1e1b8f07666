package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/// What the buttons and menus of a window do, as commands for the palette: a new one is there by itself, once it has an
/// id. Those that stand for another command are left out.
///
/// @param others ids of the controls that do
record ControlCommands(Set<String> others, Messages messages) {
    /// All of them, as the window and its hidden parts are now.
    List<Command> in(List<Node> roots) {
        List<Command> commands = new ArrayList<>();
        for (Labeled control : Controls.labeled(roots)) {
            if (control instanceof MenuButton menu) {
                commands.addAll(choices(menu).toList());
            } else if (control instanceof ButtonBase button
                    && isAction(button.getId())
                    && !words(button).isBlank()) {
                commands.add(command(
                        button.getId(),
                        words(button),
                        button::fire,
                        !button.isDisabled() && button.getScene() != null && isSeen(button)));
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
                .filter(item ->
                        item.getText() != null && !item.getText().isBlank()) // a slider or a heading is no action
                .map(item -> command(
                        id(menu, item),
                        words(title, item),
                        () -> choose(item),
                        !menu.isDisabled() && !item.isDisable() && !isChosen(item)));
    }

    private static Command command(String id, String words, Runnable action, boolean enabled) {
        return new Command(id, words, action, new ReadOnlyBooleanWrapper(enabled), List.of(), List.of(), null);
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

    private boolean isAction(@Nullable String id) {
        return id != null && !others.contains(id);
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
        String text = Objects.requireNonNullElse(control.getText(), "");
        String tip = Tips.text(control).map(StringProperty::get).orElse("");
        String stem = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
        String words = text.isBlank() || tip.startsWith(stem) ? tip : tip.isBlank() ? text : text + ": " + tip;
        return words.replaceAll("\\R", " ");
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
