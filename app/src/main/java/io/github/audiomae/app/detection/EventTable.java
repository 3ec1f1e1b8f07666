package io.github.audiomae.app.detection;

import io.github.audiomae.app.classification.FamilyWords;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.detection.DetectedEvent;
import io.github.audiomae.detection.EventOrder;
import io.github.audiomae.detection.Judgement;
import io.github.audiomae.detection.Verdict;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The listed detections with all that is known about them. A click on the head of a column orders the list.
final class EventTable extends TableView<DetectedEvent> {
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final DateTimeFormatter JUDGED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final double WIDE = 820;

    private final EventListViewModel list;
    private final EventWords words;
    private final Messages messages;
    private boolean following;

    EventTable(EventListViewModel list, EventWords words, EventRows.Actions actions, Messages messages) {
        super(list.shown());
        this.list = list;
        this.words = words;
        this.messages = messages;
        FamilyWords families = new FamilyWords(messages);
        setId("event-table");
        getStyleClass().add("event-table");
        setAccessibleText(messages.text("detections.list"));
        setPlaceholder(new Label(messages.text("detections.none.listed")));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<DetectedEvent, DetectedEvent> verdict = new TableColumn<>();
        verdict.setText(messages.text("detections.column.review"));
        verdict.setUserData(EventOrder.VERDICT);
        verdict.setPrefWidth(120);
        verdict.setMinWidth(120);
        verdict.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        verdict.setCellFactory(column -> new VerdictCell());
        getColumns().add(verdict);
        fixed(add("detections.column.start", 92, EventOrder.TIME, words::start));
        fixed(add("detections.column.end", 92, null, words::end));
        fixed(add(
                "detections.column.length",
                64,
                null,
                event -> messages.text(
                        "unit.seconds", messages.number(event.detection().span().lengthSeconds(), 1))));
        add("detections.column.class", 130, EventOrder.CLASS, event -> words.name(event.label()));
        whereWide(add(
                "detections.column.family",
                110,
                EventOrder.FAMILY,
                event -> event.family().map(families::of).orElse("")));
        fixed(add("detections.column.score", 62, EventOrder.SCORE, event -> words.percent(event.score())));
        add("detections.column.name", 110, null, event -> event.verdict() == Verdict.RENAMED ? words.name(event) : "");
        add(
                "detections.column.reviewer",
                90,
                null,
                event -> event.judgement().map(Judgement::reviewer).orElse(""));
        whereWide(fixed(add(
                "detections.column.judged",
                128,
                null,
                event -> event.judgement()
                        .map(judged -> JUDGED.format(judged.when()))
                        .orElse(""))));
        list.all().clock().shown().subscribe(began -> refresh());
        setRowFactory(table -> new Row());
        setSortPolicy(table -> order());
        list.order().subscribe(this::mark);
        list.reversed().subscribe(this::mark);
        EventRows.attach(this, getSelectionModel(), this::scrollTo, list, words, actions);
    }

    private TableColumn<DetectedEvent, String> add(
            String key, double width, @Nullable EventOrder order, Function<DetectedEvent, String> text) {
        TableColumn<DetectedEvent, String> column = new TableColumn<>(messages.text(key));
        column.setPrefWidth(width);
        column.setUserData(order);
        column.setSortable(order != null);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        getColumns().add(column);
        return column;
    }

    /// Keeps a column as wide as its numbers.
    private static TableColumn<DetectedEvent, String> fixed(TableColumn<DetectedEvent, String> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    /// Hides a column where there is no room for all.
    private void whereWide(TableColumn<DetectedEvent, String> column) {
        column.visibleProperty().bind(widthProperty().greaterThan(WIDE));
    }

    /// Orders the list by the column whose head was clicked.
    private boolean order() {
        if (!following) {
            TableColumn<DetectedEvent, ?> by =
                    getSortOrder().isEmpty() ? null : getSortOrder().getFirst();
            list.reversed().set(by != null && by.getSortType() == TableColumn.SortType.DESCENDING);
            list.order().set(by != null && by.getUserData() instanceof EventOrder order ? order : EventOrder.TIME);
        }
        return true;
    }

    /// Shows by which column the list is ordered.
    private void mark() {
        following = true;
        getColumns().stream()
                .filter(column -> column.getUserData() == list.order().get())
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(
                            list.reversed().get() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                    if (getSortOrder().size() != 1 || !getSortOrder().getFirst().equals(column)) {
                        getSortOrder().clear();
                        getSortOrder().add(column);
                    }
                });
        following = false;
    }

    private final class VerdictCell extends TableCell<DetectedEvent, DetectedEvent> {
        private final FontIcon icon = VerdictGlyph.icon(Verdict.UNJUDGED);

        @Override
        protected void updateItem(@Nullable DetectedEvent event, boolean empty) {
            super.updateItem(event, empty);
            boolean shown = event != null && !empty;
            setGraphic(shown ? icon : null);
            setText(shown && event != null ? words.verdict(event.verdict()) : null);
            if (shown && event != null) {
                VerdictGlyph.set(icon, event.verdict());
            }
        }
    }

    private final class Row extends TableRow<DetectedEvent> {
        @Override
        protected void updateItem(@Nullable DetectedEvent event, boolean empty) {
            super.updateItem(event, empty);
            boolean shown = event != null && !empty;
            pseudoClassStateChanged(REJECTED, shown && event != null && event.verdict() == Verdict.REJECTED);
            Tips.put(this, shown && event != null ? words.spoken(event) : null);
        }
    }
}
