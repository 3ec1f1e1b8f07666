package io.github.audiomae.app.preferences;

import io.github.audiomae.app.command.CommandRegistry;
import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.feature.Gesture;
import io.github.audiomae.app.text.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Which key does what, made from the commands and gestures of all features.
final class KeyReference extends Dialog<ButtonType> {
    private static final int COLUMNS = 2;
    private static final double MAX_HEIGHT = 600;
    private static final double SCROLL_BAR = 16;

    KeyReference(CommandRegistry commands, List<Gesture> gestures, Messages messages, Window owner) {
        initOwner(owner);
        setTitle(messages.text("keys.title"));
        setHeaderText(null);
        setResizable(true);
        getDialogPane().getStyleClass().add("key-reference");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        ScrollPane scroll = new AsWideAsItsContent(grid(lines(commands, gestures, messages)));
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

    private static Map<String, String> lines(CommandRegistry commands, List<Gesture> gestures, Messages messages) {
        KeyMap keyMap = commands.keyMap();
        Map<String, String> lines = new LinkedHashMap<>();
        commands.all().stream()
                .filter(command -> !keyMap.keys(command.id()).isEmpty())
                .forEach(command -> lines.put(command.words(), keyMap.text(command.id(), messages)));
        gestures.forEach(gesture -> lines.put(gesture.words(), gesture.keys()));
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
