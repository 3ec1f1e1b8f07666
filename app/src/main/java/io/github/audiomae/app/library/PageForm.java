package io.github.audiomae.app.library;

import io.github.audiomae.app.control.TextButton;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A question beside the list of models: title, explanation and fields, which scroll where there is too little
/// room, and below them the buttons to answer it.
class PageForm extends BorderPane {
    private final VBox column = new VBox();
    private final FlowPane buttons = new FlowPane();
    private @Nullable TextInputControl typed;

    PageForm(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        column.getStyleClass().add("page");
        column.getChildren().add(heading);
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("side-scroll");
        // As high as the available space, and higher if needed: then it scrolls.
        column.minHeightProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getHeight));
        buttons.getStyleClass().add("page-buttons");
        setCenter(scroll);
        setBottom(buttons);
    }

    /// Adds nodes below the existing ones.
    final void add(Node... nodes) {
        column.getChildren().addAll(nodes);
    }

    /// Puts the keyboard into the first field of text, if there is one. To be called when the page is shown.
    final void focusOnField() {
        if (typed != null) {
            applyCss(); // the content of a scroll pane is in no scene before
            typed.requestFocus();
        }
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
        if (typed == null && control instanceof TextInputControl input) {
            typed = input;
        }
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
