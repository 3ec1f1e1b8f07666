package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Gives each [Shortcut] its action and runs it by its keys. Digits set the mask ratio: 1 is 10 %, 9 is 90 %.
final class Shortcuts {
    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true);

    private record Deed(Runnable action, ObservableValue<Boolean> enabled) {}

    private final Map<Shortcut, Deed> deeds = new EnumMap<>(Shortcut.class);
    private final IntConsumer hidePercent;

    /// @param hidePercent the action of a digit, which receives the percentage
    Shortcuts(IntConsumer hidePercent) {
        this.hidePercent = hidePercent;
    }

    Shortcuts on(Shortcut shortcut, Runnable action) {
        return on(shortcut, action, ALWAYS);
    }

    /// @param enabled whether the action is possible now; if not, its keys do nothing and the palette greys it out
    Shortcuts on(Shortcut shortcut, Runnable action, ObservableValue<Boolean> enabled) {
        deeds.put(shortcut, new Deed(action, enabled));
        return this;
    }

    /// All of them as commands, in the order of the list.
    List<Command> commands(Messages messages) {
        return deeds.entrySet().stream()
                .map(entry -> new Command(
                        entry.getKey().id(),
                        entry.getKey().words(messages),
                        entry.getValue().action(),
                        entry.getValue().enabled()))
                .toList();
    }

    /// Keys reach a focused control first; unused ones come here. Space starts playback even if a clicked button has
    /// the focus, but presses a button that was reached with the keyboard.
    void attachTo(Scene scene, KeyMap keyMap) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> act(event, keyMap));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plays = keyMap.keys(Shortcut.PLAY.id()).stream().anyMatch(keys -> keys.match(event));
            if (plays && !isTyping(scene) && !isReachedByKeys(scene.getFocusOwner())) {
                act(event, keyMap);
            }
        });
    }

    private static boolean isTyping(Scene scene) {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private static boolean isReachedByKeys(@Nullable Node focused) {
        return focused instanceof Control && focused.isFocusVisible();
    }

    private void act(KeyEvent event, KeyMap keyMap) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        for (Map.Entry<Shortcut, Deed> entry : deeds.entrySet()) {
            boolean pressed = keyMap.keys(entry.getKey().id()).stream().anyMatch(keys -> keys.match(event));
            if (pressed && !(typing && isText(event))) {
                perform(entry.getValue());
                event.consume();
                return;
            }
        }
        digit(event, typing);
    }

    /// Runs the action, if it is possible now.
    void perform(Shortcut shortcut) {
        Deed deed = deeds.get(shortcut);
        if (deed != null) {
            perform(deed);
        }
    }

    private static void perform(Deed deed) {
        if (Boolean.TRUE.equals(deed.enabled().getValue())) {
            deed.action().run();
        }
    }

    /// Whether the key belongs to text that is being typed.
    private static boolean isText(KeyEvent event) {
        KeyCode code = event.getCode();
        return !event.isShortcutDown() && !event.isAltDown() && !code.isFunctionKey();
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
