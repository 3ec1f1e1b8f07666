package io.github.audiomae.app.similar;

import io.github.audiomae.app.control.NameDialog;
import io.github.audiomae.app.text.Messages;
import java.util.Optional;
import javafx.scene.Scene;

/// Asks for the name of a label. Blocking; on the JavaFX thread.
public final class LabelQuestion {
    private LabelQuestion() {}

    /// @param owner the scene over which it stands
    /// @param words what gets the label
    /// @return empty if the user cancels
    public static Optional<String> ask(Scene owner, String words, Messages messages) {
        NameDialog question = new NameDialog(owner, messages.text("similar.label.title"), "label-name");
        question.setContentText(words);
        return question.showAndWait();
    }
}
