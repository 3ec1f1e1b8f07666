package io.github.audiomae.app.problem;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The confirmation that a request was carried out. It lies over the content for a moment, and moves nothing.
public final class ConfirmationNote extends HBox {
    /// Time to read a sentence and a file name.
    static final Duration MOMENT = Duration.seconds(8);

    private final ProblemsViewModel problems;
    private final Duration moment;
    private final Label words = new Label();

    public ConfirmationNote(ProblemsViewModel problems, Messages messages) {
        this(problems, messages, MOMENT);
    }

    /// @param moment how long it is shown
    ConfirmationNote(ProblemsViewModel problems, Messages messages, Duration moment) {
        this.problems = problems;
        this.moment = moment;
        setId("confirmation");
        getStyleClass().add("confirmation");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("confirmation-words");
        words.setWrapText(true);
        getChildren()
                .addAll(
                        new FontIcon(Material2OutlinedAL.CHECK),
                        words,
                        IconButton.small(
                                "confirmation-dismiss",
                                Material2OutlinedAL.CLOSE,
                                messages.text("problem.dismiss"),
                                problems::dismiss));
        Shown.when(this, problems.current().map(ConfirmationNote::is).orElse(false));
        problems.current().subscribe(this::adopt);
    }

    /// Whether a message is a confirmation.
    static boolean is(Problem message) {
        return message.severity() == Problem.Severity.DONE;
    }

    private void adopt(@Nullable Problem now) {
        if (now != null && is(now)) {
            words.setText(now.sentence());
            setAccessibleText(now.sentence());
            leaveAfter(moment, now, problems);
        }
    }

    /// Removes a message after a while; another one stays.
    static void leaveAfter(Duration moment, Problem message, ProblemsViewModel problems) {
        PauseTransition reading = new PauseTransition(moment);
        reading.setOnFinished(over -> problems.dismiss(message));
        reading.play();
    }
}
