package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// Undo and redo of whatever was changed last.
///
/// @param context has the order of changes
public record UndoFeature(FeatureContext context) implements Feature {
    @Override
    public String id() {
        return "undo";
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        UndoOrder order = context.host().undoOrder();
        return List.of(
                Command.of("undo", messages.text("key.undo"), order::undo)
                        .when(order.canUndo())
                        .key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                        .on("mask-undo"),
                Command.of("redo", messages.text("key.redo"), order::redo)
                        .when(order.canRedo())
                        .key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                        .key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .on("mask-redo"));
    }
}
