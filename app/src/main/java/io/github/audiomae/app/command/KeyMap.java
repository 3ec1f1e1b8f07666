package io.github.audiomae.app.command;

import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of commands: the default ones, replaced by those that the user has chosen.
///
/// Only on the JavaFX thread.
public final class KeyMap {
    private final Map<String, List<KeyCombination>> defaults;
    private final ObjectProperty<Map<String, List<String>>> chosen;

    /// @param defaults the keys of each command, by its id, in the order of the list
    /// @param chosen by command id the names of the keys that replace the default ones, an empty list for none;
    /// unknown names are ignored
    public KeyMap(Map<String, List<KeyCombination>> defaults, ObjectProperty<Map<String, List<String>>> chosen) {
        this.defaults = new LinkedHashMap<>(defaults);
        this.chosen = chosen;
    }

    /// The ids of all commands.
    public List<String> ids() {
        return List.copyOf(defaults.keySet());
    }

    /// The keys of a command; empty if it has none.
    public List<KeyCombination> keys(String id) {
        List<String> own = chosen.get().get(id);
        return own == null || !defaults.containsKey(id)
                ? defaults.getOrDefault(id, List.of())
                : own.stream().flatMap(name -> read(name).stream()).toList();
    }

    /// The keys of a command as labelled on the keyboard; empty if it has none.
    public String text(String id, Messages messages) {
        return keys(id).stream().map(keys -> KeyNames.of(keys, messages)).collect(Collectors.joining(", "));
    }

    /// The command of the pressed keys, if any.
    public Optional<String> command(KeyEvent pressed) {
        return defaults.keySet().stream()
                .filter(id -> keys(id).stream().anyMatch(keys -> keys.match(pressed)))
                .findFirst();
    }

    /// The command that has these keys, if any.
    public Optional<String> owner(KeyCombination keys) {
        return defaults.keySet().stream().filter(id -> keys(id).contains(keys)).findFirst();
    }

    /// Makes these keys the only ones of a command; any other command loses them.
    public void assign(String id, KeyCombination keys) {
        Map<String, List<String>> next = new TreeMap<>(chosen.get());
        owner(keys).filter(other -> !other.equals(id)).ifPresent(other -> {
            List<KeyCombination> left = new ArrayList<>(keys(other));
            left.remove(keys);
            next.put(other, left.stream().map(KeyCombination::getName).toList());
        });
        next.put(id, List.of(keys.getName()));
        chosen.set(Map.copyOf(next));
    }

    /// Removes all keys of a command.
    public void clear(String id) {
        Map<String, List<String>> next = new TreeMap<>(chosen.get());
        next.put(id, List.of());
        chosen.set(Map.copyOf(next));
    }

    /// Restores the default keys of all commands.
    public void reset() {
        chosen.set(Map.of());
    }

    /// Changes whenever keys change.
    public ObjectProperty<Map<String, List<String>>> changes() {
        return chosen;
    }

    private static Optional<KeyCombination> read(String name) {
        try {
            return Optional.of(KeyCombination.valueOf(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
