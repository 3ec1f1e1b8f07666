package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// One command with its shortcut: a click waits for new keys, the cross removes them.
final class KeyCell extends ListCell<Command> {
    private final KeyEditor editor;
    private final Messages messages;
    private final Label words = new Label();
    private final Button keys = new Button();
    private final Button clear = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
    private final HBox line = new HBox(words, keys, clear);

    KeyCell(KeyEditor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        keys.setMinWidth(Button.USE_PREF_SIZE);
        Tips.put(keys, messages.text("keys.change"));
        clear.getStyleClass().addAll("button-icon", "flat");
        Tips.put(clear, messages.text("keys.clear"));
        line.getStyleClass().add("file-row");
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        editor.change().subscribe(this::show);
        editor.keysChanged().subscribe(this::show);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        setGraphic(command == null || empty ? null : line);
        show();
    }

    private void show() {
        Command command = getItem();
        if (command == null) {
            return;
        }
        KeyEditor.Change change = editor.change().get();
        boolean waiting = change != null && change.command().equals(command);
        String now = editor.keys(command, messages);
        words.setText(command.words());
        keys.setId("keys-" + command.id());
        keys.setText(waiting ? messages.text("keys.press") : now.isEmpty() ? messages.text("keys.none") : now);
        keys.setAccessibleText(messages.text("keys.change.spoken", command.words(), now));
        keys.setOnAction(pressed -> editor.begin(command));
        clear.setVisible(!now.isEmpty());
        clear.setAccessibleText(messages.text("keys.clear"));
        clear.setOnAction(pressed -> editor.clear(command));
    }
}
