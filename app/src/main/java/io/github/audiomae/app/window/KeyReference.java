package io.github.audiomae.app.window;

import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Which key does what, made from the list that the window obeys.
final class KeyReference extends Dialog<ButtonType> {
    private static final int ROWS = 13;

    KeyReference(Messages messages, Window owner) {
        initOwner(owner);
        setTitle(messages.text("keys.title"));
        setHeaderText(null);
        getDialogPane().getStyleClass().add("key-reference");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Arrays.stream(Shortcut.values())
                .forEach(shortcut -> lines.computeIfAbsent(
                                messages.text(shortcut.messageKey()), words -> new ArrayList<>())
                        .add(shortcut.keys().getDisplayText()));
        lines.put(messages.text("keys.share"), List.of("1 … 9"));
        lines.put(messages.text("keys.cursor"), List.of("← → ↑ ↓"));
        lines.put(messages.text("keys.wheel.pan"), List.of(messages.text("keys.wheel")));
        lines.put(messages.text("keys.wheel.zoom"), List.of(messages.text("keys.wheel.ctrl")));
        lines.put(messages.text("keys.wheel.brush"), List.of(messages.text("keys.wheel.alt")));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Map.Entry<String, List<String>> line : lines.entrySet()) {
            Label keys = new Label(String.join(", ", line.getValue()));
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            int column = row / ROWS * 2;
            grid.add(keys, column, row % ROWS);
            Label words = new Label(line.getKey());
            words.setMinWidth(Label.USE_PREF_SIZE);
            grid.add(words, column + 1, row % ROWS);
            row++;
        }
        getDialogPane().setContent(grid);
    }
}
