package io.github.audiomae.app.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Lets keys do what they say. Digits choose the share to hide: 1 is 10 %, 9 is 90 %.
final class Shortcuts {
    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    private final IntConsumer hidePercent;

    /// @param hidePercent what a digit does
    Shortcuts(IntConsumer hidePercent) {
        this.hidePercent = hidePercent;
    }

    Shortcuts on(Shortcut shortcut, Runnable action) {
        actions.put(shortcut, action);
        return this;
    }

    /// Keys reach a focused control first; what it leaves comes here. Space plays even where a button has the focus
    /// because it was clicked, but presses a button that was reached by the keyboard.
    void attachTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.PLAY.keys().match(event) && !isTyping(scene) && !isReachedByKeys(scene.getFocusOwner())) {
                act(event);
            }
        });
    }

    private static boolean isTyping(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private static boolean isReachedByKeys(@Nullable Node focused) {
        return focused instanceof Control && focused.isFocusVisible();
    }

    private void act(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        for (Map.Entry<Shortcut, Runnable> entry : actions.entrySet()) {
            Shortcut shortcut = entry.getKey();
            if (shortcut.keys().match(event) && !(typing && shortcut.isPlain())) {
                entry.getValue().run();
                event.consume();
                return;
            }
        }
        digit(event, typing);
    }

    private void digit(KeyEvent event, boolean typing) {
        String text = event.getText();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && !typing && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            hidePercent.accept((text.charAt(0) - '0') * 10);
            event.consume();
        }
    }
}
