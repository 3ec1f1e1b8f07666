package io.github.audiomae.app.command;

import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One command of the palette: its name, its description and its keys.
final class PaletteCell extends ListCell<Command> {
    private final KeyMap keyMap;
    private final Messages messages;
    private final Label name = new Label();
    private final Label description = new Label();
    private final Label keys = new Label();
    private final HBox line;

    PaletteCell(KeyMap keyMap, Messages messages) {
        this.keyMap = keyMap;
        this.messages = messages;
        description.setMaxWidth(Double.MAX_VALUE);
        description.setMinWidth(0);
        description.getStyleClass().add("description");
        HBox.setHgrow(description, Priority.ALWAYS);
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Label.USE_PREF_SIZE);
        line = new HBox(name, description, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, however long the words
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        if (command == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String text = keyMap.text(command.id(), messages);
        String words = command.words().replaceAll("\\R", " "); // one line, cut with an ellipsis
        String first = PaletteRank.name(words);
        String rest = words.substring(first.length());
        name.setText(first);
        description.setText(
                rest.startsWith(":") || rest.startsWith(";") ? rest.substring(1).strip() : rest.strip());
        keys.setText(text);
        keys.setVisible(!text.isEmpty());
        line.setDisable(!command.isEnabled());
        setAccessibleText(command.words() + " " + text);
        setGraphic(line);
    }
}
