package io.github.audiomae.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Keys can be given to other commands, and reset.
class KeyMapTest {
    private static final KeyCombination OPEN_KEYS = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PLAY_KEYS = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCombination FREE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private final ObjectProperty<Map<String, List<String>>> chosen = new SimpleObjectProperty<>(Map.of());
    private final KeyMap keyMap =
            new KeyMap(Map.of("open", List.of(OPEN_KEYS), "play", List.of(PLAY_KEYS), "tour", List.of()), chosen);

    @Test
    void defaultKeysHoldUntilOthersAreChosen() {
        assertThat(keyMap.keys("open")).containsExactly(OPEN_KEYS);

        keyMap.assign("open", FREE);

        assertThat(keyMap.keys("open")).containsExactly(FREE);
        assertThat(keyMap.command(pressed(KeyCode.K, true))).contains("open");
        assertThat(keyMap.command(pressed(KeyCode.O, true))).isEmpty();
    }

    @Test
    void keysBelongToOneCommandOnly() {
        assertThat(keyMap.owner(PLAY_KEYS)).contains("play");

        keyMap.assign("tour", PLAY_KEYS);

        assertThat(keyMap.owner(PLAY_KEYS)).contains("tour");
        assertThat(keyMap.keys("play")).isEmpty();
    }

    @Test
    void choicesSurviveAsNames() {
        keyMap.assign("tour", FREE);
        KeyMap nextTime = new KeyMap(Map.of("tour", List.of()), new SimpleObjectProperty<>(Map.copyOf(chosen.get())));

        assertThat(nextTime.keys("tour")).containsExactly(FREE);
    }

    @Test
    void resetBringsTheDefaultsBack() {
        keyMap.clear("open");
        assertThat(keyMap.keys("open")).isEmpty();

        keyMap.reset();

        assertThat(keyMap.keys("open")).containsExactly(OPEN_KEYS);
    }

    @Test
    void namesThatMeanNothingAreIgnored() {
        chosen.set(Map.of("open", List.of("Hyper+Ctrl+Hyper+K"), "unknown", List.of("Ctrl+K")));

        assertThat(keyMap.keys("open")).isEmpty();
        assertThat(keyMap.keys("unknown")).isEmpty();
        assertThat(keyMap.owner(FREE)).isEmpty();
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
