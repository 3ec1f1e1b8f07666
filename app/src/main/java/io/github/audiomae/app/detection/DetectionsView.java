package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventFilter;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The detections in the inspector: what is listed, the list, and what was judged.
final class DetectionsView extends VBox {
    /// The least height in which a few rows are visible.
    static final double LEAST_HEIGHT = 290;

    private final EventListViewModel list;
    private final Messages messages;
    private final ListView<DetectedEvent> rows;
    private boolean following;

    /// What the list can do beyond itself.
    ///
    /// @param rename asks for another name for the current detection
    /// @param in goes one place in
    /// @param play plays or pauses
    record Actions(Runnable rename, Runnable in, Runnable play) {}

    DetectionsView(EventListViewModel list, Actions actions, ObservableValue<Boolean> dark, Messages messages) {
        this.list = list;
        this.messages = messages;
        getStyleClass().addAll("section", "detections");
        EventWords words = new EventWords(list.all(), messages);
        PrecisionViewModel precision = new PrecisionViewModel(list);
        rows = new ListView<>(list.shown());
        rows.setId("event-list");
        rows.getStyleClass().add("event-list");
        rows.setAccessibleText(messages.text("detections.list"));
        rows.setCellFactory(view -> new EventCell(words, dark));
        rows.setPlaceholder(placeholder());
        rows.setMinHeight(72);
        VBox.setVgrow(rows, Priority.ALWAYS);
        rows.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, actions));
        list.current().subscribe(this::mark);
        list.shown().addListener((InvalidationListener) changed -> mark());
        getChildren()
                .addAll(
                        new EventFilterBar(list, words, new EventOrders(list, messages), messages),
                        new ThresholdRows(list.all().thresholds(), precision.label(), words, messages),
                        rows,
                        new ReviewBar(list, actions.rename(), messages),
                        new PrecisionView(precision, words, dark, messages));
    }

    private void act(KeyEvent event, Actions actions) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            actions.in().run();
        } else if (event.getCode() == KeyCode.SPACE && !event.isShiftDown()) {
            actions.play().run();
        } else {
            return;
        }
        event.consume();
    }

    private void choose(@Nullable DetectedEvent chosen) {
        if (!following && chosen != null && !chosen.equals(list.current().get())) {
            list.show(chosen);
        }
    }

    /// Marks the current detection, without choosing it again.
    private void mark() {
        following = true;
        DetectedEvent current = list.current().get();
        int index = current == null ? -1 : list.shown().indexOf(current);
        if (index < 0) {
            rows.getSelectionModel().clearSelection();
        } else if (rows.getSelectionModel().getSelectedIndex() != index
                || !current.equals(rows.getSelectionModel().getSelectedItem())) {
            rows.getSelectionModel().clearAndSelect(index);
            rows.scrollTo(Math.max(0, index - 2));
        }
        following = false;
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
