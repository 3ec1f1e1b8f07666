package io.github.audiomae.app.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.paint.Color;

/// Which hue belongs to which name: the commonest names have one each, and keep it while they are among these,
/// whatever their order becomes.
public final class Hues {
    private static final List<Color> DARK = hues(
            "#7fd08a", "#c792ea", "#5cc8d7", "#f2a65a", "#e0707e", "#d8c36a", "#ef9ad1", "#7f9cf0", "#b08d6e",
            "#a6d84c", "#4fb09a", "#d9d2c5");
    private static final List<Color> LIGHT = hues(
            "#2c8a41", "#8846b8", "#14808f", "#b86412", "#bd3548", "#857012", "#b03f88", "#3355c0", "#6b4a2e",
            "#5c8a00", "#0b6b58", "#4b4f58");

    /// So many names have a hue.
    public static final int COUNT = DARK.size();

    private final Map<String, Integer> hues = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    /// Increases whenever a name gets another hue.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// Forgets all names.
    public void clear() {
        if (!hues.isEmpty()) {
            hues.clear();
            changes.set(changes.get() + 1);
        }
    }

    /// Gives the first names hues.
    ///
    /// @param names the commonest first
    public void give(List<String> names) {
        List<String> first = names.subList(0, Math.min(COUNT, names.size()));
        Set<String> kept = new HashSet<>(first);
        boolean changed = hues.keySet().retainAll(kept);
        for (String name : first) {
            if (!hues.containsKey(name)) {
                hues.put(
                        name,
                        IntStream.range(0, COUNT)
                                .filter(hue -> !hues.containsValue(hue))
                                .findFirst()
                                .orElseThrow());
                changed = true;
            }
        }
        if (changed) {
            changes.set(changes.get() + 1);
        }
    }

    /// Whether no name has a hue: the windows of the map have not been read.
    boolean isEmpty() {
        return hues.isEmpty();
    }

    /// The number of the hue of a name; −1 for none.
    public int of(String name) {
        return hues.getOrDefault(name, -1);
    }

    /// A hue.
    ///
    /// @param hue its number; −1 for grey
    public static Color colour(int hue, boolean dark) {
        return hue < 0 ? Color.web(dark ? "#7d879c" : "#626b7f") : (dark ? DARK : LIGHT).get(hue);
    }

    private static List<Color> hues(String... hues) {
        return List.of(hues).stream().map(Color::web).toList();
    }
}
