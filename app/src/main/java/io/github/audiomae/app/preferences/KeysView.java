package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.KeyNames;
import io.github.audiomae.app.text.Messages;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of shortcuts, for changing them.
final class KeysView extends VBox {
    private final Messages messages;
    private final Label hint = new Label();

    KeysView(KeyEditor editor, Messages messages) {
        this.messages = messages;
        getStyleClass().add("keys-view");
        ListView<Command> list = new ListView<>(FXCollections.observableList(editor.commands()));
        list.setId("keys-list");
        list.setAccessibleText(messages.text("preferences.keys"));
        list.setCellFactory(view -> new KeyCell(editor, messages));
        VBox.setVgrow(list, Priority.ALWAYS);
        hint.setId("keys-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        Button reset = new Button(messages.text("keys.reset"));
        reset.setId("keys-reset");
        reset.setMinWidth(Button.USE_PREF_SIZE);
        reset.setOnAction(pressed -> editor.reset());
        HBox line = new HBox(hint, reset);
        line.getStyleClass().add("file-row");
        getChildren().addAll(list, line);
        editor.change().subscribe(this::explain);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (editor.change().get() != null) {
                editor.press(event);
                event.consume();
            }
        });
    }

    private void explain(KeyEditor.@Nullable Change change) {
        if (change == null) {
            hint.setText(messages.text("keys.hint"));
        } else if (change.keys() == null || change.owner() == null) {
            hint.setText(messages.text("keys.hint.press", change.command().words()));
        } else {
            hint.setText(messages.text(
                    "keys.hint.taken",
                    KeyNames.of(change.keys(), messages),
                    change.owner().words()));
        }
    }
}
