package io.github.audiomae.app.labels;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.Tag;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Below the facts about the selection: what models can do with it, and its classes.
final class BoxClasses extends VBox {
    private static final int CLASSES = 5;

    private final LabelNames names;
    private final Messages messages;
    private final VBox rows = new VBox();

    BoxClasses(BoxTools tools, LabelNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
        getStyleClass().add("box-classes");
        rows.setId("box-classes");
        rows.getStyleClass().add("detail-rows");
        Button classify = new TextButton("box-classify", messages.text("labels.box.classify"), tools::classify);
        Button hide = new TextButton("box-hide", messages.text("labels.box.hide"), () -> tools.hide(false));
        Button alone = new TextButton("box-alone", messages.text("labels.box.alone"), () -> tools.hide(true));
        classify.disableProperty().bind(tools.canClassify().map(can -> !can));
        hide.disableProperty().bind(tools.isSeen().map(seen -> !seen));
        alone.disableProperty().bind(hide.disableProperty());
        for (Button button : new Button[] {classify, hide, alone}) {
            button.getStyleClass().add("small-button");
        }
        FlowPane buttons = new FlowPane(classify, hide, alone);
        buttons.getStyleClass().add("box-buttons");
        Label busy = new Label(messages.text("labels.box.busy"));
        busy.getStyleClass().add("muted-small");
        Shown.when(busy, tools.busy());
        Label beyond = new Label();
        beyond.setId("box-beyond");
        beyond.setWrapText(true);
        beyond.setMinHeight(USE_PREF_SIZE);
        beyond.getStyleClass().add("muted-small");
        beyond.textProperty()
                .bind(tools.isSeen()
                        .map(seen -> messages.text("labels.box.beyond", messages.number(tools.seenHertz() / 1000, 0))));
        Shown.when(beyond, tools.isSeen().map(seen -> !seen));
        tools.result().subscribe(this::show);
        Shown.when(rows, tools.result().isNotNull());
        Shown.when(this, tools.hasSelection());
        getChildren().addAll(buttons, beyond, busy, rows);
    }

    private void show(@Nullable Classification found) {
        rows.getChildren().clear();
        if (found != null) {
            Label title = new Label(messages.text("labels.box.classes"));
            title.getStyleClass().add("muted-small");
            rows.getChildren().add(title);
            found.top(CLASSES).forEach(tag -> rows.getChildren().add(row(tag)));
        }
    }

    private HBox row(Tag tag) {
        Label name = new Label(names.shown(tag.label()));
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label score = new Label(messages.text("unit.percent", messages.number(100 * tag.score(), 0)));
        score.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(name, space, score);
        row.getStyleClass().add("detail-row");
        return row;
    }
}
