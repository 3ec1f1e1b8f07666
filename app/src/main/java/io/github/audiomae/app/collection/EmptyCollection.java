package io.github.audiomae.app.collection;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the place shows while there is no collection: what one is, and the button that makes one.
final class EmptyCollection extends VBox {
    EmptyCollection(Messages messages) {
        setId("collection-empty");
        getStyleClass().add("empty-place");
        setAlignment(Pos.CENTER);
        Label about = new Label(messages.text("collection.about"));
        about.setWrapText(true);
        about.setMaxWidth(460);
        about.getStyleClass().add("muted");
        Button make = new Button(messages.text("collection.new"));
        make.setId("collection-new");
        make.setDisable(true);
        getChildren().addAll(about, new ExplainedControl(make, messages.text("collection.new.not-yet")));
    }
}
