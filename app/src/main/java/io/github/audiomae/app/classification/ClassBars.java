package io.github.audiomae.app.classification;

import io.github.audiomae.app.text.Messages;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One class: its name and three bars.
final class ClassBars extends VBox {
    private final Messages messages;
    private final Label name = new Label();
    private final ScoreBar whole = new ScoreBar("whole");
    private final ScoreBar visible = new ScoreBar("visible");
    private final ScoreBar rebuilt = new ScoreBar("rebuilt");

    ClassBars(Messages messages) {
        this.messages = messages;
        getStyleClass().add("class-bars");
        setAccessibleRole(AccessibleRole.TEXT);
        name.getStyleClass().add("class-name");
        getChildren().addAll(name, whole, visible, rebuilt);
    }

    void show(ClassRow row) {
        name.setText(row.label());
        whole.show(row.whole(), percent(row.whole()));
        visible.show(row.visible(), percent(row.visible()));
        rebuilt.show(row.rebuilt(), percent(row.rebuilt()));
        setAccessibleText(messages.text(
                "classes.row", row.label(), percent(row.whole()), percent(row.visible()), percent(row.rebuilt())));
    }

    private String percent(OptionalDouble score) {
        return score.isPresent()
                ? messages.text("unit.percent", messages.number(100 * score.getAsDouble(), 0))
                : messages.text("unit.unknown");
    }
}
