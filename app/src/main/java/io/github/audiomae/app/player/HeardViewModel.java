package io.github.audiomae.app.player;

import java.util.EnumSet;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Chooses what is heard of a window.
public final class HeardViewModel {
    private final ReadOnlyObjectWrapper<WindowSound> heard = new ReadOnlyObjectWrapper<>(WindowSound.ORIGINAL);
    private final ObjectProperty<Map<WindowSound, String>> missing = new SimpleObjectProperty<>(Map.of());
    private WindowSound before = WindowSound.RECONSTRUCTION;

    public HeardViewModel() {
        missing.subscribe(now -> {
            if (now.containsKey(heard.get())) {
                choose(WindowSound.ORIGINAL);
            }
        });
    }

    /// What is chosen.
    public ReadOnlyObjectProperty<WindowSound> heard() {
        return heard.getReadOnlyProperty();
    }

    /// What cannot be heard, with the reason in words. The original always can be.
    public ObjectProperty<Map<WindowSound, String>> missing() {
        return missing;
    }

    /// Chooses something that can be heard.
    public void choose(WindowSound sound) {
        if (sound != heard.get() && !missing.get().containsKey(sound)) {
            before = heard.get();
            heard.set(sound);
        }
    }

    /// Chooses the next one (1) or the previous one (−1) that can be heard.
    public void step(int by) {
        int count = WindowSound.ALL.size();
        int index = heard.get().ordinal();
        do {
            index = Math.floorMod(index + by, count);
        } while (missing.get().containsKey(WindowSound.ALL.get(index)));
        choose(WindowSound.ALL.get(index));
    }

    /// Whether the last two are these, in either order.
    public boolean isBetween(WindowSound one, WindowSound other) {
        return EnumSet.of(before, heard.get()).equals(EnumSet.of(one, other));
    }

    /// Changes between the last two.
    public void swap() {
        choose(before);
    }
}
