package io.github.audiomae.app.collection;

import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the place shows while no collection is open: what one is, and the buttons that make or open one.
final class EmptyCollection extends VBox {
    EmptyCollection(Runnable make, Runnable choose, Messages messages) {
        setId("collection-empty");
        getStyleClass().add("empty-place");
        setAlignment(Pos.CENTER);
        Label about = new Label(messages.text("collection.about"));
        about.setWrapText(true);
        about.setMaxWidth(460);
        about.getStyleClass().add("muted");
        TextButton first = new TextButton("collection-new", messages.text("collection.new"), make);
        first.getStyleClass().add("accent");
        HBox buttons = new HBox(first, new TextButton("collection-choose", messages.text("collection.open"), choose));
        buttons.getStyleClass().add("tight");
        buttons.setMaxWidth(USE_PREF_SIZE); // in the middle, not across the place
        getChildren().addAll(about, buttons);
    }
}
