package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.CommandRegistry;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by their keys.
final class KeyPresses {
    private final CommandRegistry commands;
    private final IntConsumer digit;

    /// Whether the key that is down has run a command: what it types is not meant for a field that the command opened.
    private boolean used;

    /// @param digit the action of a digit 0 … 9
    KeyPresses(CommandRegistry commands, IntConsumer digit) {
        this.commands = commands;
        this.digit = digit;
    }

    /// Keys reach a focused control first; unused ones come here. Space runs its command even if a clicked button has
    /// the focus, but presses a button that was reached with the keyboard.
    void attachTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (used) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> used = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            used = false;
            if (event.getCode() == KeyCode.SPACE && !isTyping(scene) && !isReachedByKeys(scene.getFocusOwner())) {
                command(event).ifPresent(command -> perform(command, event));
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
        Optional<Command> command = command(event).filter(pressed -> !(typing && isText(event)));
        if (command.isPresent()) {
            perform(command.get(), event);
        } else if (!typing && isDigit(event)) {
            digit.accept(event.getText().charAt(0) - '0');
            event.consume();
        }
    }

    private Optional<Command> command(KeyEvent pressed) {
        return commands.keyMap().command(pressed).flatMap(commands::find);
    }

    private void perform(Command command, KeyEvent event) {
        used = true;
        command.run();
        event.consume();
    }

    /// Whether the key belongs to text that is being typed.
    private static boolean isText(KeyEvent event) {
        KeyCode code = event.getCode();
        return !event.isShortcutDown() && !event.isAltDown() && !code.isFunctionKey();
    }

    private static boolean isDigit(KeyEvent event) {
        String text = event.getText();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        return plain && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
