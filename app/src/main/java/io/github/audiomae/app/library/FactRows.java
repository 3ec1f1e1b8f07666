package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Facts about a model: names on the left, values on the right.
final class FactRows extends GridPane {
    private final Messages messages;

    FactRows(Messages messages) {
        this.messages = messages;
        getStyleClass().add("page-facts");
    }

    /// @param key of the fact's name
    void add(String key, Node value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(value);
        setHgrow(value, Priority.ALWAYS);
        setValignment(name, VPos.TOP);
        addRow(getRowCount(), name, value);
    }
}
