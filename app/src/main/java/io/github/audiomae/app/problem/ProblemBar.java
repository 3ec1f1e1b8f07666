package io.github.audiomae.app.problem;

import io.github.audiomae.app.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The problem at hand in one line across the window, until it is dismissed. Covers nothing.
public final class ProblemBar extends HBox {
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Label sentence = new Label();
    private final Label code = new Label();
    private final FontIcon icon = new FontIcon(Material2OutlinedAL.ERROR_OUTLINE);

    public ProblemBar(ProblemsViewModel problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
        setId("problem");
        getStyleClass().add("problem-bar");
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        code.getStyleClass().add("muted-small");
        code.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, sentence, code, dismiss());
        visibleProperty().bind(problems.current().isNotNull());
        managedProperty().bind(visibleProperty());
        problems.current().subscribe(this::adopt);
    }

    private Node dismiss() {
        Button button = new Button(null, new FontIcon(Material2OutlinedAL.CLOSE));
        button.setId("problem-dismiss");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(messages.text("problem.dismiss")));
        button.setAccessibleText(messages.text("problem.dismiss"));
        button.setOnAction(pressed -> problems.dismiss());
        return button;
    }

    private void adopt(@Nullable Problem now) {
        if (now == null) {
            return;
        }
        boolean error = now.severity() == Problem.Severity.ERROR;
        getStyleClass().removeAll("error", "notice");
        getStyleClass().add(error ? "error" : "notice");
        icon.setIconCode(error ? Material2OutlinedAL.ERROR_OUTLINE : Material2OutlinedAL.INFO);
        sentence.setText(now.sentence());
        code.setText(now.code().isEmpty() ? "" : messages.text("problem.code", now.code()));
    }
}
