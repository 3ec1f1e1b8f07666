package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;

/// Asks whether the recordings that wait are to leave the collection. Blocking; on the JavaFX thread.
final class TakeOutQuestion extends Dialog<TakeOutQuestion.Answer> {
    private static final double WIDTH = 420;

    /// What the user decided.
    enum Answer {
        TAKE_OUT,
        PAUSE,
        GO_ON
    }

    /// @param waiting how many recordings wait
    /// @param running whether they are being analysed, so that this can pause
    TakeOutQuestion(Window owner, long waiting, boolean running, Messages messages) {
        initOwner(owner);
        setTitle(messages.text("collection.filling.cancel.title"));
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getScene().getRoot().getStylesheets());
        Label question = new Label(messages.text("collection.filling.cancel.question", waiting)
                + (running ? " " + messages.text("collection.filling.cancel.pause") : ""));
        question.setId("take-out-question");
        question.setWrapText(true);
        question.setPrefWidth(WIDTH);
        getDialogPane().setContent(question);
        ButtonType out = new ButtonType(messages.text("collection.filling.cancel.take-out", waiting), ButtonData.OTHER);
        ButtonType pause = new ButtonType(messages.text("collection.filling.pause"), ButtonData.OTHER);
        ButtonType back = new ButtonType(messages.text("collection.filling.cancel.back"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(out);
        button(out, "take-out");
        if (running) {
            getDialogPane().getButtonTypes().add(pause);
            button(pause, "take-out-pause");
        }
        getDialogPane().getButtonTypes().add(back);
        button(back, "take-out-back").setDefaultButton(true);
        setResultConverter(
                pressed -> pressed == out ? Answer.TAKE_OUT : pressed == pause ? Answer.PAUSE : Answer.GO_ON);
    }

    private Button button(ButtonType type, String id) {
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        button.setDefaultButton(false);
        return button;
    }

    /// Shows the question and waits for the answer.
    Answer ask() {
        return showAndWait().orElse(Answer.GO_ON);
    }
}
