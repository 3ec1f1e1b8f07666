package io.github.audiomae.app.window;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// The whole screen for the window. The keys that lead there lead back, as the hint says; Escape does not, for it
/// closes
/// menus, the palette and messages.
final class FullScreen {
    private final Stage stage;
    private final KeyMap keyMap;
    private final Messages messages;

    FullScreen(Stage stage, KeyMap keyMap, Messages messages) {
        this.stage = stage;
        this.keyMap = keyMap;
        this.messages = messages;
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    }

    void toggle() {
        String keys = keyMap.text(Shortcut.FULL_SCREEN.id(), messages);
        stage.setFullScreenExitHint(keys.isEmpty() ? "" : messages.text("window.full-screen.leave", keys));
        stage.setFullScreen(!stage.isFullScreen());
    }
}
