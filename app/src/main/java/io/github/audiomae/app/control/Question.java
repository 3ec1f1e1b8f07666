package io.github.audiomae.app.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks before something that cannot be undone; Enter and Escape leave it. On the JavaFX thread.
///
/// @param <A> an answer
public final class Question<A> extends Dialog<ButtonType> {
    private static final double WIDTH = 420;

    private final Map<ButtonType, A> answers = new HashMap<>();

    /// @param owner the scene over which it stands
    /// @param id that of the question
    /// @param words what would be done
    public Question(Scene owner, String id, String title, String words) {
        initOwner(owner.getWindow());
        setTitle(title);
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getRoot().getStylesheets());
        Label question = new Label(words);
        question.setId(id);
        question.setWrapText(true);
        question.setPrefWidth(WIDTH);
        question.setMinHeight(Region.USE_PREF_SIZE);
        getDialogPane().setContent(new VBox(question)); // alone, a label is cut in its third line
    }

    /// Adds a button.
    public Question<A> offer(A answer, String id, String words) {
        ButtonType type = new ButtonType(words, ButtonData.OTHER);
        answers.put(type, answer);
        add(type, id).setDefaultButton(false);
        return this;
    }

    /// Adds the button that leaves everything as it is, shows the question, and waits for the answer.
    public A ask(A leave, String id, String words) {
        add(new ButtonType(words, ButtonData.CANCEL_CLOSE), id).setDefaultButton(true);
        return showAndWait()
                .map(pressed -> answers.getOrDefault(pressed, leave))
                .orElse(leave);
    }

    private Button add(ButtonType type, String id) {
        getDialogPane().getButtonTypes().add(type);
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }
}
