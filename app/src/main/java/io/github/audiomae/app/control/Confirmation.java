package io.github.audiomae.app.control;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;

/// Asks whether something that cannot be undone is to be done; Enter and Escape leave it. Blocking; on the JavaFX
/// thread.
public final class Confirmation extends Dialog<ButtonType> {
    private static final double WIDTH = 420;

    private final ButtonType agree;

    /// @param owner the scene over which it stands
    /// @param id begins the ids of its parts
    /// @param question what would be done
    /// @param yes text of the button that does it
    /// @param no text of the other button
    public Confirmation(Scene owner, String id, String title, String question, String yes, String no) {
        initOwner(owner.getWindow());
        setTitle(title);
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getRoot().getStylesheets());
        Label words = new Label(question);
        words.setId(id + "-question");
        words.setWrapText(true);
        words.setPrefWidth(WIDTH);
        getDialogPane().setContent(words);
        agree = new ButtonType(yes, ButtonData.OTHER);
        ButtonType leave = new ButtonType(no, ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(agree, leave);
        button(agree, id + "-yes").setDefaultButton(false);
        button(leave, id + "-no").setDefaultButton(true);
    }

    private Button button(ButtonType type, String id) {
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }

    /// Shows the question and waits for the answer.
    public boolean ask() {
        return showAndWait().filter(agree::equals).isPresent();
    }
}
