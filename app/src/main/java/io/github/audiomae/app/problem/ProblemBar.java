package io.github.audiomae.app.problem;

import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// A bar across the main window with the current message, until it is dismissed: what happened, what to do, the code,
/// and on demand the details, which can be copied. It covers no other control. In a dialog it also shows confirmations,
/// which disappear on their own; in the main window they are a [ConfirmationNote].
public final class ProblemBar extends VBox {
    private static final int DETAIL_LINES = 6;

    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Duration moment;
    private final Label sentence = new Label();
    private final Label nextStep = new Label();
    private final Label code = new Label();
    private final TextArea details = new TextArea();
    private final ToggleButton more = new ToggleButton();
    private final Button copy = new Button();
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);

    public ProblemBar(ProblemsViewModel problems, Messages messages) {
        this(problems, messages, ConfirmationNote.MOMENT, true);
    }

    /// A bar that leaves confirmations to a [ConfirmationNote].
    public static ProblemBar withoutConfirmations(ProblemsViewModel problems, Messages messages) {
        return new ProblemBar(problems, messages, ConfirmationNote.MOMENT, false);
    }

    /// @param moment how long confirmations are shown
    /// @param confirms whether it shows them
    ProblemBar(ProblemsViewModel problems, Messages messages, Duration moment, boolean confirms) {
        this.problems = problems;
        this.messages = messages;
        this.moment = moment;
        setId("problem");
        getStyleClass().add("problem-bar");
        getChildren().addAll(line(), details());
        ObservableValue<@Nullable Problem> shown =
                problems.current().map(now -> confirms || !ConfirmationNote.is(now) ? now : null);
        Shown.when(this, shown.map(now -> true).orElse(false));
        shown.subscribe(this::adopt);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(problems::setOpen);
    }

    private Node line() {
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        nextStep.setId("problem-next");
        nextStep.setWrapText(true);
        nextStep.getStyleClass().add("next-step");
        code.setId("problem-code");
        code.getStyleClass().add("code");
        code.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(sentence, nextStep);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT); // one line stands beside the icon
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                icon,
                words,
                code,
                copy(),
                more(),
                new IconButton(
                        "problem-dismiss",
                        Material2OutlinedAL.CLOSE,
                        messages.text("problem.dismiss"),
                        problems::dismiss));
        line.getStyleClass().add("line");
        return line;
    }

    private Node details() {
        details.setId("problem-details");
        details.setEditable(false);
        details.setPrefRowCount(DETAIL_LINES);
        details.setAccessibleText(messages.text("problem.details"));
        Shown.when(details, more.selectedProperty());
        return details;
    }

    private Node more() {
        more.setId("problem-more");
        more.setText(messages.text("problem.details"));
        more.setMinWidth(USE_PREF_SIZE);
        more.getStyleClass().add("mark-toggle");
        return more;
    }

    private Node copy() {
        copy.setId("problem-copy");
        copy.setText(messages.text("problem.details.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(pressed -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Shown.when(copy, more.selectedProperty());
        return copy;
    }

    private void adopt(@Nullable Problem now) {
        more.setSelected(false);
        if (now == null) {
            return;
        }
        boolean error = now.severity() == Problem.Severity.ERROR;
        getStyleClass().removeAll("error", "notice");
        getStyleClass().add(error ? "error" : "notice");
        icon.setIconCode(
                switch (now.severity()) {
                    case DONE -> Material2OutlinedAL.CHECK;
                    case NOTICE -> Material2OutlinedAL.INFO;
                    case ERROR -> Material2OutlinedAL.ERROR_OUTLINE;
                });
        sentence.setText(now.sentence());
        show(nextStep, now.nextStep());
        show(code, now.code());
        details.setText(now.details());
        more.setVisible(!now.details().isEmpty());
        more.setManaged(more.isVisible());
        if (now.severity() == Problem.Severity.DONE) {
            ConfirmationNote.leaveAfter(moment, now, problems);
        }
        setAccessibleText(
                String.join(" ", now.sentence(), now.nextStep(), now.code()).strip());
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(label.isVisible());
    }
}
