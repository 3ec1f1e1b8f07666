package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Changes the keys of a command. Keys of another command are reassigned only when they are pressed a second time.
final class KeyEditor {
    /// A change in progress.
    ///
    /// @param command the command that gets new keys
    /// @param keys keys that another command owns and that were pressed once; null before anything was pressed
    /// @param owner that other command
    record Change(
            Command command,
            @Nullable KeyCombination keys,
            @Nullable Command owner) {}

    private final KeyMap keyMap;
    private final List<Command> commands;
    private final ReadOnlyObjectWrapper<@Nullable Change> change = new ReadOnlyObjectWrapper<>();

    KeyEditor(KeyMap keyMap, List<Command> commands) {
        this.keyMap = keyMap;
        this.commands = List.copyOf(commands);
    }

    List<Command> commands() {
        return commands;
    }

    /// The keys of a command as labelled on the keyboard; empty if it has none.
    String keys(Command command, Messages messages) {
        return keyMap.text(command.id(), messages);
    }

    /// Changes when keys change.
    ObjectProperty<?> keysChanged() {
        return keyMap.changes();
    }

    /// The command waiting for keys; null if there is none.
    ReadOnlyObjectProperty<@Nullable Change> change() {
        return change.getReadOnlyProperty();
    }

    /// Starts waiting for the keys of this command.
    void begin(Command command) {
        change.set(new Change(command, null, null));
    }

    void cancel() {
        change.set(null);
    }

    /// Handles pressed keys; Escape cancels, modifiers alone are ignored.
    void press(KeyEvent event) {
        Change now = change.get();
        if (now == null || event.getCode().isModifierKey()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            return;
        }
        KeyCombination keys = combination(event);
        Optional<Command> owner =
                keyMap.owner(keys).filter(id -> !id.equals(now.command().id())).flatMap(this::command);
        if (owner.isPresent() && !keys.equals(now.keys())) {
            change.set(new Change(now.command(), keys, owner.get()));
            return;
        }
        keyMap.assign(now.command().id(), keys);
        cancel();
    }

    /// Removes the keys of a command.
    void clear(Command command) {
        cancel();
        keyMap.clear(command.id());
    }

    /// Restores all default keys.
    void reset() {
        cancel();
        keyMap.reset();
    }

    private Optional<Command> command(String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }
}
