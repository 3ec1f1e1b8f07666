package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.control.Question;
import io.github.audiomae.app.text.Messages;
import javafx.scene.Scene;

/// Asks whether the recordings that wait are to leave the collection.
final class TakeOutQuestion {
    private TakeOutQuestion() {}

    /// What the user decided.
    enum Answer {
        TAKE_OUT,
        PAUSE,
        GO_ON
    }

    /// Shows the question and waits for the answer. Blocking; on the JavaFX thread.
    ///
    /// @param waiting how many recordings wait
    /// @param running whether they are being analysed, so that this can pause
    static Answer ask(Scene owner, long waiting, boolean running, Messages messages) {
        Question<Answer> question = new Question<Answer>(
                        owner,
                        "take-out-question",
                        messages.text("collection.filling.cancel.title"),
                        messages.text("collection.filling.cancel.question", waiting)
                                + (running ? " " + messages.text("collection.filling.cancel.pause") : ""))
                .offer(Answer.TAKE_OUT, "take-out", messages.text("collection.filling.cancel.take-out", waiting));
        if (running) {
            question.offer(Answer.PAUSE, "take-out-pause", messages.text("collection.filling.pause"));
        }
        return question.ask(Answer.GO_ON, "take-out-back", messages.text("collection.filling.cancel.back"));
    }
}
