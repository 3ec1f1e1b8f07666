package io.github.audiomae.app.teaching;

import io.github.audiomae.app.control.NameDialog;
import io.github.audiomae.app.text.Messages;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks for the name of a new classifier, and says what it is trained from. Blocking; on the JavaFX thread.
final class TrainQuestion {
    private static final double WIDTH = 420;

    private TrainQuestion() {}

    /// @param owner the scene over which it stands
    /// @param from what it is trained from; empty if that is known
    /// @return empty if the user cancels, or gives no name
    static Optional<String> ask(Scene owner, String from, Messages messages) {
        NameDialog question = new NameDialog(owner, messages.text("teach.question"), "model-name");
        Label name = new Label(messages.text("teach.name"));
        name.setLabelFor(question.getEditor());
        Label classes = new Label(from);
        classes.setId("teach-from");
        classes.setWrapText(true);
        classes.setPrefWidth(WIDTH);
        classes.setVisible(!from.isEmpty());
        classes.setManaged(!from.isEmpty());
        VBox all = new VBox(classes, name, question.getEditor());
        all.getStyleClass().add("tight-column");
        question.getDialogPane().setContent(all);
        question.setOnShown(shown -> question.getEditor().requestFocus());
        return question.showAndWait().map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
