package io.github.audiomae.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCombination;

/// All commands of the program, in one list: keys, list of shortcuts, palette, menus and preferences are made from it.
///
/// Only on the JavaFX thread.
public final class CommandRegistry {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<String, Command> byControl = new LinkedHashMap<>();
    private final KeyMap keyMap;

    /// @param all in the order of lists of commands
    /// @param chosenKeys by command id the names of the keys that replace its default keys
    /// @throws IllegalArgumentException if two commands share an id or a control
    public CommandRegistry(List<Command> all, ObjectProperty<Map<String, List<String>>> chosenKeys) {
        Map<String, List<KeyCombination>> keys = new LinkedHashMap<>();
        for (Command command : all) {
            putOnce(byId, command.id(), command);
            command.controls().forEach(control -> putOnce(byControl, control, command));
            keys.put(command.id(), command.keys());
        }
        keyMap = new KeyMap(keys, chosenKeys);
    }

    private static void putOnce(Map<String, Command> map, String key, Command command) {
        if (map.put(key, command) != null) {
            throw new IllegalArgumentException("two commands for " + key);
        }
    }

    /// All of them.
    public List<Command> all() {
        return List.copyOf(byId.values());
    }

    /// The keys of commands.
    public KeyMap keyMap() {
        return keyMap;
    }

    /// The command with this id.
    public Optional<Command> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The commands of a menu, in the order of the list.
    public List<Command> in(Menu menu) {
        return byId.values().stream()
                .filter(command -> command.menu() != null && command.menu().menu() == menu)
                .toList();
    }

    /// The command with the same action as a control.
    public Optional<Command> ofControl(String id) {
        return Optional.ofNullable(byControl.get(id));
    }

    /// The ids of all controls with the same action as a command.
    public Set<String> controls() {
        return Set.copyOf(byControl.keySet());
    }
}
