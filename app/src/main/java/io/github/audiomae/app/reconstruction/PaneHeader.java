package io.github.audiomae.app.reconstruction;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The line above a pane: its name, a short explanation, and at the right a number or a legend.
final class PaneHeader extends HBox {
    private static final String WARNING = "warning";

    private final Label name = new Label();
    private final Label text = new Label();

    PaneHeader(String title, ObservableValue<String> explanation, Node right) {
        this(new SimpleStringProperty(title), explanation, right);
    }

    PaneHeader(ObservableValue<String> title, ObservableValue<String> explanation, Node right) {
        getStyleClass().add("pane-header");
        setAlignment(Pos.CENTER_LEFT);
        name.textProperty().bind(title);
        name.getStyleClass().add("pane-title");
        name.setMinWidth(USE_PREF_SIZE);
        text.getStyleClass().add("muted-small");
        text.textProperty().bind(explanation);
        text.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, text, space, right);
    }

    /// Shows tabs in place of the name; null for the name.
    void showTabs(@Nullable Node tabs) {
        getChildren().set(0, tabs == null ? name : tabs);
    }

    /// Adds the menu that chooses what the pane shows.
    void addMenu(Node menu) {
        getChildren().add(1, menu);
    }

    /// Adds a button at the right end.
    void add(Node button) {
        getChildren().add(button);
    }

    /// Highlights the explanation when it is important.
    void warnWhen(ObservableValue<Boolean> important) {
        important.subscribe(now -> {
            text.getStyleClass().remove(WARNING);
            if (now) {
                text.getStyleClass().add(WARNING);
            }
        });
    }
}
