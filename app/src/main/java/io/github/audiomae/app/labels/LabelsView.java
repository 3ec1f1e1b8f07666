package io.github.audiomae.app.labels;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The section of the labels: the sets, a filter, the table.
final class LabelsView extends VBox {
    /// The least height of its content, in pixels.
    static final double LEAST_HEIGHT = 150;

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// @param refusal says why there are no labels; empty if there are
    LabelsView(LabelsViewModel labels, ListedLabels rows, SetList sets, Node table, Label refusal, Messages messages) {
        getStyleClass().addAll("section", "labels");
        setPrefHeight(LEAST_HEIGHT);
        refusal.setWrapText(true);
        refusal.getStyleClass().add("muted-small");
        Shown.when(refusal, refusal.textProperty().isNotEmpty());
        TextField filter = new TextField();
        filter.setId("labels-filter");
        filter.getStyleClass().add("small-field");
        filter.setPromptText(messages.text("labels.filter"));
        filter.setAccessibleText(messages.text("labels.filter"));
        filter.textProperty().bindBidirectional(rows.filter());
        Label hint = new Label(messages.text("labels.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(0);
        hint.getStyleClass().add("muted-small");
        var none = Bindings.createBooleanBinding(() -> labels.all().isEmpty(), labels.revision());
        var some = none.not();
        Shown.when(sets, Bindings.createBooleanBinding(() -> !labels.sets().isEmpty(), labels.revision()));
        Shown.when(filter, some);
        Shown.when(table, some);
        Shown.when(hint, none.and(refusal.textProperty().isEmpty()));
        VBox.setVgrow(table, Priority.ALWAYS);
        Label saved = new Label();
        saved.setId("labels-saved");
        saved.getStyleClass().add("muted-small");
        saved.textProperty()
                .bind(labels.savedAt()
                        .map(time -> messages.text("labels.saved", SECOND.format(time)))
                        .orElse(""));
        Shown.when(saved, saved.textProperty().isNotEmpty());
        getChildren().addAll(refusal, sets, hint, filter, table, saved);
    }

    /// Takes the height that other sections leave.
    void offerRoom(double height) {
        setPrefHeight(Math.max(LEAST_HEIGHT, height));
    }
}
