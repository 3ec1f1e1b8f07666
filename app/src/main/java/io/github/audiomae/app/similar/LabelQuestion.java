package io.github.audiomae.app.similar;

import io.github.audiomae.app.text.Messages;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputDialog;

/// Asks for the name of a label. Blocking; on the JavaFX thread.
public final class LabelQuestion {
    private LabelQuestion() {}

    /// @param owner the scene over which it stands
    /// @param words what gets the label
    /// @return empty if the user cancels
    public static Optional<String> ask(Scene owner, String words, Messages messages) {
        TextInputDialog question = new TextInputDialog();
        question.initOwner(owner.getWindow());
        question.setTitle(messages.text("similar.label.title"));
        question.setHeaderText(null);
        question.setGraphic(null);
        question.setContentText(words);
        question.getDialogPane().getStyleClass().add("explorer");
        question.getDialogPane().getStylesheets().setAll(owner.getRoot().getStylesheets());
        question.getEditor().setId("label-name");
        return question.showAndWait();
    }
}
