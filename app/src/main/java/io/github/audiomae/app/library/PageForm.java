package io.github.audiomae.app.library;

import io.github.audiomae.app.control.TextButton;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A question beside the list of models: title, explanation, fields, and the buttons to answer it.
class PageForm extends VBox {
    private final FlowPane buttons = new FlowPane();

    PageForm(String title) {
        getStyleClass().add("page");
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        buttons.getStyleClass().add("page-buttons");
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(heading, rest, buttons);
    }

    /// Adds nodes above the buttons, below the existing ones.
    final void add(Node... nodes) {
        getChildren().addAll(getChildren().size() - 2, Arrays.asList(nodes));
    }

    /// A paragraph.
    final Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// A field with its name above.
    final VBox field(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.getStyleClass().add("muted");
        VBox box = new VBox(label, control);
        box.getStyleClass().add("page-field");
        return box;
    }

    /// A button at the bottom.
    final Button button(String id, String words, Runnable action) {
        Button button = new TextButton(id, words, action);
        buttons.getChildren().add(button);
        return button;
    }

    /// The button for the main action of the page; Enter presses it.
    final Button accent(String id, String words, Runnable action) {
        Button button = button(id, words, action);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        return button;
    }
}
