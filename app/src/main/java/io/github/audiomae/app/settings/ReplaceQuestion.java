package io.github.audiomae.app.settings;

import io.github.audiomae.app.text.Messages;
import java.nio.file.Path;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;

/// Asks whether an existing file may be replaced, or gets more rows. Blocking; on the JavaFX thread.
public final class ReplaceQuestion extends Dialog<ReplaceQuestion.Answer> {
    private static final double WIDTH = 420;

    /// What the user decided.
    public enum Answer {
        REPLACE,
        APPEND,
        CANCEL
    }

    /// @param file the existing file
    /// @param append whether rows can be added to it
    public ReplaceQuestion(Window owner, Path file, boolean append, Messages messages) {
        initOwner(owner);
        setTitle(messages.text("replace.title"));
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        Label question =
                new Label(messages.text(append ? "replace.question.append" : "replace.question", file.toString()));
        question.setId("replace-question");
        question.setWrapText(true);
        question.setPrefWidth(WIDTH);
        getDialogPane().setContent(question);
        ButtonType replace = new ButtonType(messages.text("replace.replace"), ButtonData.OTHER);
        ButtonType add = new ButtonType(messages.text("replace.append"), ButtonData.OTHER);
        ButtonType cancel = new ButtonType(messages.text("replace.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(replace);
        getDialogPane().lookupButton(replace).setId("replace-replace");
        if (append) {
            getDialogPane().getButtonTypes().add(add);
            getDialogPane().lookupButton(add).setId("replace-append");
        }
        getDialogPane().getButtonTypes().add(cancel);
        getDialogPane().lookupButton(cancel).setId("replace-cancel");
        setResultConverter(
                pressed -> pressed == replace ? Answer.REPLACE : pressed == add ? Answer.APPEND : Answer.CANCEL);
    }

    /// Shows the question and waits for the answer.
    public Answer ask() {
        return showAndWait().orElse(Answer.CANCEL);
    }
}
