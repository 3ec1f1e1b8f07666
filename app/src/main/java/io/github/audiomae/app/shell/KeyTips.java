package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.CommandRegistry;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/// Adds the keys of a [Command] to the texts of every control with the same action, and updates them when the user
/// changes shortcuts. Views describe the action of a control; its keys are added here.
final class KeyTips {
    private final CommandRegistry commands;
    private final Messages messages;

    KeyTips(CommandRegistry commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
    }

    /// Adds keys to all controls of a window and of its hidden parts, once, when all of them exist.
    void writeIn(List<Node> roots) {
        for (Labeled control : Controls.labeled(roots)) {
            write(control.getId(), words(control));
            if (control instanceof MenuButton menu) {
                Controls.items(menu).forEach(item -> write(item.getId(), item.textProperty()));
            }
        }
    }

    private static StringProperty words(Labeled control) {
        return control instanceof ButtonBase
                ? Tips.text(control).orElseGet(control::textProperty)
                : control.textProperty();
    }

    private void write(@Nullable String id, StringProperty text) {
        Optional.ofNullable(id).flatMap(commands::ofControl).ifPresent(command -> write(command, text));
    }

    private void write(Command command, StringProperty text) {
        String words = text.get();
        KeyMap keyMap = commands.keyMap();
        keyMap.changes().subscribe(now -> {
            String keys = keyMap.text(command.id(), messages);
            text.set(keys.isEmpty() ? words : messages.text("keys.behind", words, keys));
        });
    }
}
