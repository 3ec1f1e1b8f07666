package io.github.audiomae.app.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// The keys, the one list that both the window and its key reference are made from.
enum Shortcut {
    OPEN("key.open", KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    EXPORT("key.export", KeyCode.E, KeyCombination.SHORTCUT_DOWN),
    PLAY("key.play", KeyCode.SPACE),
    REWIND("key.rewind", KeyCode.HOME),
    UNDO("key.undo", KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO("key.redo", KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
    REDO_SHIFT("key.redo", KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    ROLL("key.roll", KeyCode.M),
    BRUSH("key.brush", KeyCode.B),
    ERASER("key.eraser", KeyCode.E),
    INVERT("key.invert", KeyCode.I),
    PASTED("key.pasted", KeyCode.A),
    ZOOM_IN("key.zoom-in", KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
    ZOOM_OUT("key.zoom-out", KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
    FIT("key.fit", KeyCode.F),
    NEXT_WINDOW("key.next-window", KeyCode.PAGE_DOWN),
    PREVIOUS_WINDOW("key.previous-window", KeyCode.PAGE_UP),
    NEXT_RECORDING("key.next-recording", KeyCode.DOWN, KeyCombination.ALT_DOWN),
    PREVIOUS_RECORDING("key.previous-recording", KeyCode.UP, KeyCombination.ALT_DOWN),
    LIST("key.list", KeyCode.L, KeyCombination.SHORTCUT_DOWN),
    THEME("key.theme", KeyCode.T, KeyCombination.SHORTCUT_DOWN),
    KEYS("key.keys", KeyCode.F2),
    FULL_SCREEN("key.full-screen", KeyCode.F11),
    DISMISS("key.dismiss", KeyCode.ESCAPE);

    private final String messageKey;
    private final KeyCodeCombination keys;

    Shortcut(String messageKey, KeyCode code, Modifier... modifiers) {
        this.messageKey = messageKey;
        keys = new KeyCodeCombination(code, modifiers);
    }

    /// Where the words for what it does are found.
    String messageKey() {
        return messageKey;
    }

    /// The keys to press.
    KeyCodeCombination keys() {
        return keys;
    }

    /// Whether the key alone does something: then it must not act while a text is being typed.
    boolean isPlain() {
        return !keys.getShortcut().equals(KeyCombination.ModifierValue.DOWN)
                && !keys.getAlt().equals(KeyCombination.ModifierValue.DOWN);
    }
}
