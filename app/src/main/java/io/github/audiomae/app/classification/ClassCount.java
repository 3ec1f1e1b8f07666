package io.github.audiomae.app.classification;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// How many classes are listed, with a button for one fewer and one more.
final class ClassCount extends HBox {
    ClassCount(ClassificationViewModel classification, Messages messages) {
        setAlignment(Pos.CENTER_RIGHT);
        Label number = new Label();
        number.setId("class-count");
        number.getStyleClass().add("muted-small");
        number.setMinWidth(USE_PREF_SIZE);
        number.textProperty().bind(classification.topK().map(k -> messages.text("classes.count", k)));
        getChildren()
                .addAll(
                        step("fewer", Material2OutlinedMZ.REMOVE, messages.text("classes.fewer"), -1, classification),
                        number,
                        step("more", Material2OutlinedAL.ADD, messages.text("classes.more"), 1, classification));
    }

    private static IconButton step(String id, Ikon icon, String words, int by, ClassificationViewModel classification) {
        return IconButton.small("class-" + id, icon, words, () -> classification.listMore(by));
    }
}
