package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.feature.UndoOrder;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The detections in the inspector: what is listed, the list, and what was judged.
final class DetectionsView extends VBox {
    /// The least height in which a few rows are visible.
    private static final double LEAST_HEIGHT = 290;

    private final EventListViewModel list;
    private final Messages messages;

    DetectionsView(
            EventListViewModel list,
            EventWords words,
            EventRows.Actions actions,
            ObservableValue<Boolean> dark,
            UndoOrder undoOrder,
            Messages messages) {
        this.list = list;
        this.messages = messages;
        getStyleClass().addAll("section", "detections");
        PrecisionViewModel precision = new PrecisionViewModel(list, undoOrder);
        ListView<DetectedEvent> rows = new ListView<>(list.shown());
        rows.setId("event-list");
        rows.getStyleClass().add("event-list");
        rows.setAccessibleText(messages.text("detections.list"));
        rows.setCellFactory(view -> new EventCell(words, dark));
        rows.setPlaceholder(placeholder());
        rows.setMinHeight(72);
        VBox.setVgrow(rows, Priority.ALWAYS);
        list.all().clock().shown().subscribe(began -> rows.refresh());
        EventRows.attach(rows, rows.getSelectionModel(), rows::scrollTo, list, words, actions);
        getChildren()
                .addAll(
                        new EventFilterBar(list, words, new OrderMenu(list, messages), messages),
                        new ThresholdRows(list.all().thresholds(), precision.label(), words, messages),
                        rows,
                        new ReviewBar(list, actions.rename(), messages),
                        new PrecisionView(precision, words, dark, messages));
    }

    /// The least height for what is shown now, in pixels: filters and the precision of a class come and go.
    double leastHeight() {
        return Math.max(LEAST_HEIGHT, minHeight(getWidth()));
    }

    /// Says why nothing is listed.
    private Node placeholder() {
        BooleanBinding filtered = Bindings.createBooleanBinding(
                () -> !list.all().events().get().isEmpty(), list.all().events());
        Label why = new Label();
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                filtered.get()
                                        ? "detections.none.listed"
                                        : list.all().timeline().getValue() == null
                                                ? "detections.none.scores"
                                                : "detections.none.found"),
                        filtered,
                        list.all().timeline()));
        TextButton everything = new TextButton(
                "event-filter-reset",
                messages.text("detections.show-all"),
                () -> list.filter().set(EventFilter.ALL));
        Shown.when(everything, filtered);
        VBox box = new VBox(why, everything);
        box.getStyleClass().add("event-none");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
