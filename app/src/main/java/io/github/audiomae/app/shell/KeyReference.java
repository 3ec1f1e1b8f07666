package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.text.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// The keyboard shortcuts, listed from the same table that handles the keys.
final class KeyReference extends Dialog<ButtonType> {
    private static final int COLUMNS = 2;
    private static final double MAX_HEIGHT = 600;
    private static final double SCROLL_BAR = 16;

    KeyReference(Messages messages, KeyMap keyMap, Window owner) {
        initOwner(owner);
        setTitle(messages.text("keys.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().add("key-reference");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        ScrollPane scroll = new AsWideAsItsContent(grid(lines(messages, keyMap)));
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getDialogPane().setContent(scroll);
    }

    /// A scroll pane as large as its content, up to a height that fits small screens.
    private static final class AsWideAsItsContent extends ScrollPane {
        AsWideAsItsContent(Node content) {
            super(content);
        }

        @Override
        protected double computePrefWidth(double height) {
            return getContent().prefWidth(-1) + SCROLL_BAR;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(getContent().prefHeight(-1) + SCROLL_BAR, MAX_HEIGHT);
        }
    }

    private static Map<String, String> lines(Messages messages, KeyMap keyMap) {
        Map<String, String> lines = new LinkedHashMap<>();
        Arrays.stream(Shortcut.values())
                .filter(shortcut -> !keyMap.keys(shortcut.id()).isEmpty())
                .forEach(shortcut -> lines.put(shortcut.words(messages), keyMap.text(shortcut.id(), messages)));
        lines.put(messages.text("keys.share"), "1 … 9");
        lines.put(messages.text("keys.cursor"), "← → ↑ ↓");
        lines.put(messages.text("keys.paint"), messages.text("keys.paint.enter"));
        lines.put(messages.text("keys.paint.inverse"), messages.text("keys.paint.shift-enter"));
        lines.put(messages.text("keys.wheel.pan"), messages.text("keys.wheel"));
        lines.put(messages.text("keys.wheel.zoom"), messages.text("keys.wheel.ctrl"));
        lines.put(messages.text("keys.wheel.brush"), messages.text("keys.wheel.alt"));
        return lines;
    }

    private static GridPane grid(Map<String, String> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int rows = Math.ceilDiv(lines.size(), COLUMNS);
        int row = 0;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            Label keys = new Label(line.getValue());
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Label.USE_PREF_SIZE);
            int column = row / rows * 2;
            grid.add(keys, column, row % rows);
            Label words = new Label(line.getKey());
            words.setMinWidth(Label.USE_PREF_SIZE);
            grid.add(words, column + 1, row % rows);
            row++;
        }
        return grid;
    }
}
