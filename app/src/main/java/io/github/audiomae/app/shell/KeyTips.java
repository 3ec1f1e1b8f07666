package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/// Adds the keys of a [Shortcut] to the texts of every control with the same action, and updates them when the user
/// changes shortcuts. Views describe the action of a control; its keys are added here.
final class KeyTips {
    /// The shortcut for the action of a control, by its id in the scene.
    static final Map<String, Shortcut> CONTROLS = Map.ofEntries(
            Map.entry("list", Shortcut.LIST),
            Map.entry("open", Shortcut.OPEN),
            Map.entry("open-folder", Shortcut.OPEN_FOLDER),
            Map.entry("invitation", Shortcut.OPEN),
            Map.entry("play", Shortcut.PLAY),
            Map.entry("loop", Shortcut.LOOP),
            Map.entry("view-window", Shortcut.VIEW),
            Map.entry("view-whole", Shortcut.VIEW),
            Map.entry("view-swap", Shortcut.SWAP),
            Map.entry("view-pasted", Shortcut.PASTED),
            Map.entry("view-errors", Shortcut.PATCH_ERRORS),
            Map.entry("search", Shortcut.PALETTE),
            Map.entry("menu-theme", Shortcut.THEME),
            Map.entry("menu-preferences", Shortcut.PREFERENCES),
            Map.entry("menu-full-screen", Shortcut.FULL_SCREEN),
            Map.entry("menu-tour", Shortcut.TOUR),
            Map.entry("menu-keys", Shortcut.KEYS),
            Map.entry("menu-library", Shortcut.MODELS),
            Map.entry("menu-compare", Shortcut.COMPARE),
            Map.entry("menu-devices", Shortcut.DEVICES),
            Map.entry("export", Shortcut.EXPORT),
            Map.entry("mask-dice", Shortcut.ROLL),
            Map.entry("mask-undo", Shortcut.UNDO),
            Map.entry("mask-redo", Shortcut.REDO),
            Map.entry("mask-invert", Shortcut.INVERT),
            Map.entry("mask-swap", Shortcut.INVERT),
            Map.entry("mask-fill", Shortcut.FILL_HOLES),
            Map.entry("mask-copy", Shortcut.COPY_MASK),
            Map.entry("mask-paste", Shortcut.PASTE_MASK),
            Map.entry("kind-painted", Shortcut.BRUSH),
            Map.entry("tool-brush", Shortcut.BRUSH),
            Map.entry("tool-eraser", Shortcut.ERASER),
            Map.entry("tool-box", Shortcut.BOX),
            Map.entry("browse-grid", Shortcut.GRID),
            Map.entry("browse-fit", Shortcut.FIT),
            Map.entry("browse-zoom-in", Shortcut.ZOOM_IN),
            Map.entry("browse-zoom-out", Shortcut.ZOOM_OUT),
            Map.entry("problem-dismiss", Shortcut.DISMISS));

    private final KeyMap keyMap;
    private final Messages messages;

    KeyTips(KeyMap keyMap, Messages messages) {
        this.keyMap = keyMap;
        this.messages = messages;
    }

    /// Adds keys to all controls of a window, once, when all of them exist.
    void writeIn(Node root) {
        for (Labeled control : Controls.labeled(root)) {
            write(control.getId(), words(control));
            if (control instanceof MenuButton menu) {
                Controls.items(menu).forEach(item -> write(item.getId(), item.textProperty()));
            }
        }
    }

    private static StringProperty words(Labeled control) {
        return control instanceof ButtonBase && control.getTooltip() != null
                ? control.getTooltip().textProperty()
                : control.textProperty();
    }

    private void write(@Nullable String id, StringProperty text) {
        Shortcut shortcut = id == null ? null : CONTROLS.get(id);
        if (shortcut == null) {
            return;
        }
        String words = text.get();
        keyMap.changes().subscribe(now -> {
            String keys = keyMap.text(shortcut.id(), messages);
            text.set(keys.isEmpty() ? words : messages.text("keys.behind", words, keys));
        });
    }
}
