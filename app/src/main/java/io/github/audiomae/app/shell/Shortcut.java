package io.github.audiomae.app.shell;

import io.github.audiomae.app.text.Messages;
import io.github.audiomae.files.Word;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// All shortcuts of the main window, with their default keys: the one list from which key handling, the list of
/// shortcuts, the command palette and the preferences are made.
///
/// To add one, add a line here (without keys it appears in the palette only), its text under the message key, and a
/// line in [MainWindow] with its action.
enum Shortcut {
    OPEN("key.open", KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    OPEN_FOLDER("key.open-folder", KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    PREFERENCES("key.preferences", KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
    EXPORT("key.export", KeyCode.E, KeyCombination.SHORTCUT_DOWN),
    SAVE_CARD("key.save-card", KeyCode.S, KeyCombination.SHORTCUT_DOWN),
    SAVE_FIGURE("key.save-figure", KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    COPY_FIGURE("key.copy-figure", KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    PLAY("key.play", KeyCode.SPACE),
    PLAY_SELECTION("key.play-selection", KeyCode.SPACE, KeyCombination.SHIFT_DOWN),
    LOOP("key.loop", KeyCode.L),
    REWIND("key.rewind", KeyCode.HOME),
    UNDO("key.undo", KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO(
            "key.redo",
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    ROLL("key.roll", KeyCode.M),
    BRUSH("key.brush", KeyCode.B),
    ERASER("key.eraser", KeyCode.E),
    BOX("key.box", KeyCode.X),
    INVERT("key.invert", KeyCode.I),
    FILL_HOLES("key.fill-holes", KeyCode.H),
    COPY_MASK("key.copy-mask", KeyCode.C, KeyCombination.SHORTCUT_DOWN),
    PASTE_MASK("key.paste-mask", KeyCode.V, KeyCombination.SHORTCUT_DOWN),
    SWAP("key.swap", KeyCode.A),
    PASTED("key.pasted", KeyCode.R),
    PATCH_ERRORS("key.patch-errors", KeyCode.D),
    ARRANGEMENT("key.arrangement", KeyCode.V),
    VIEW("key.view", KeyCode.W),
    ZOOM_IN("key.zoom-in", KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
    ZOOM_OUT("key.zoom-out", KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
    FIT("key.fit", KeyCode.F),
    FIT_SELECTION("key.fit-selection", KeyCode.F, KeyCombination.SHIFT_DOWN),
    GRID("key.grid", KeyCode.G),
    NEXT_WINDOW("key.next-window", KeyCode.PAGE_DOWN),
    PREVIOUS_WINDOW("key.previous-window", KeyCode.PAGE_UP),
    NEXT_RECORDING("key.next-recording", KeyCode.DOWN, KeyCombination.ALT_DOWN),
    PREVIOUS_RECORDING("key.previous-recording", KeyCode.UP, KeyCombination.ALT_DOWN),
    MODELS("key.models"),
    COMPARE("key.compare"),
    DEVICES("key.devices"),
    LIST("key.list", KeyCode.L, KeyCombination.SHORTCUT_DOWN),
    THEME("key.theme", KeyCode.T, KeyCombination.SHORTCUT_DOWN),
    PALETTE("key.palette", KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    KEYS("key.keys", KeyCode.F2),
    TOUR("key.tour"),
    FULL_SCREEN("key.full-screen", KeyCode.F11),
    DISMISS("key.dismiss", KeyCode.ESCAPE);

    private final String messageKey;
    private final List<KeyCombination> keys;

    Shortcut(String messageKey, KeyCode code, Modifier... modifiers) {
        this(messageKey, new KeyCodeCombination(code, modifiers));
    }

    /// @param keys alternatives, each of which runs it; none for actions in the palette only
    Shortcut(String messageKey, KeyCombination... keys) {
        this.messageKey = messageKey;
        this.keys = List.of(keys);
    }

    /// Its name in files, for example `zoom-in`.
    String id() {
        return Word.of(this);
    }

    /// Its description, with a capital first letter.
    String words(Messages messages) {
        String words = messages.text(messageKey);
        return Character.toTitleCase(words.charAt(0)) + words.substring(1);
    }

    /// The default keys of all shortcuts, by id.
    static Map<String, List<KeyCombination>> defaults() {
        Map<String, List<KeyCombination>> defaults = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(shortcut -> defaults.put(shortcut.id(), shortcut.keys));
        return defaults;
    }
}
