package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CatalogueBrowser.Entry;
import io.github.audiomae.collection.CatalogueBrowser.Order;
import io.github.audiomae.collection.CatalogueRecording;
import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.head.BestOfRecording;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The recordings of the collection: file, length, when it began, how far its analysis is, its labels, and its best
/// classes or its problem. Enter or a double click opens a row.
public final class CollectionTable extends TableView<RecordingRow> {
    private static final double DOT = 9;
    private static final double LEAST_WIDTH = 66;
    private static final double BEGINS_WIDTH = 136;
    private static final double LABELS_WIDTH = 150;
    private static final double ROOM_FOR_LENGTH = 520;
    private static final int ROWS_ABOVE = 3;

    private final RecordingRowsViewModel model;
    private final ObservableValue<@Nullable OpenCollection> collection;
    private final ObservableValue<Map<Path, BestOfRecording>> taught;
    private final ObservableValue<Boolean> dark;
    private final Messages messages;
    private final ClassNames names;
    private final Hues hues;
    private final EntryWords words;
    private final Map<Order, TableColumn<RecordingRow, @Nullable Entry>> columns = new EnumMap<>(Order.class);
    private boolean following;

    /// @param hues those of the classes on the map
    /// @param taught what a head in training says about recordings; empty for no head
    public CollectionTable(
            RecordingRowsViewModel model,
            ObservableValue<@Nullable OpenCollection> collection,
            ObservableValue<Map<Path, BestOfRecording>> taught,
            ObservableValue<Boolean> dark,
            ClassNames names,
            Hues hues,
            Messages messages) {
        this.model = model;
        this.collection = collection;
        this.taught = taught;
        this.dark = dark;
        this.messages = messages;
        this.names = names;
        this.hues = hues;
        words = new EntryWords(names, messages);
        setId("collection-table");
        getStyleClass().add("data-table");
        setAccessibleText(messages.text("collection.table"));
        setMinSize(0, 0);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(Order.STATUS, "", 30, this::fillStatus).setMaxWidth(30);
        column(Order.FILE, messages.text("collection.column.file"), 150, this::fillFile);
        TableColumn<RecordingRow, @Nullable Entry> length = column(
                Order.SECONDS,
                messages.text("collection.column.length"),
                66,
                (cell, entry) -> cell.setText(words.length(entry)));
        length.setMaxWidth(78);
        length.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_LENGTH));
        TableColumn<RecordingRow, @Nullable Entry> begins = column(
                Order.BEGINS,
                messages.text("collection.column.begins"),
                BEGINS_WIDTH,
                (cell, entry) -> cell.setText(words.begins(entry)));
        begins.setMinWidth(BEGINS_WIDTH);
        begins.setMaxWidth(144);
        columnOfLabels();
        columnOfHead();
        column(Order.SCORE, messages.text("collection.column.classes"), 200, this::fillFound);
        setItems(model.rows());
        setPlaceholder(placeholder());
        setSortPolicy(table -> sortAsChosen());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedIndices().addListener((InvalidationListener)
                changed -> model.choose(List.copyOf(getSelectionModel().getSelectedIndices())));
        getSelectionModel().selectedIndexProperty().subscribe((before, now) -> choose(now.intValue()));
        model.selected().subscribe(index -> follow(index.intValue()));
        dark.subscribe(now -> setRowFactory(table -> new Row())); // also rows that are kept for later get new colours
        hues.changes().subscribe((before, now) -> refresh());
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && !pressed.isShortcutDown()) {
                model.open(getSelectionModel().getSelectedIndex(), Place.RECORDING);
                pressed.consume();
            }
        });
    }

    private Label placeholder() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                model.busy().get()
                                        ? "collection.table.busy"
                                        : model.isFiltered() ? "collection.table.unfit" : "collection.table.none"),
                        model.busy(),
                        model.count()));
        return label;
    }

    private void choose(int index) {
        if (!following && index >= 0 && index != model.selected().get()) {
            model.select(index);
        }
    }

    private void follow(int index) {
        following = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (index != getSelectionModel().getSelectedIndex()) { // else the others that are chosen stay
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - ROWS_ABOVE));
        }
        following = false;
    }

    private boolean sortAsChosen() {
        RecordingRowsViewModel.Sorting sorting = new RecordingRowsViewModel.Sorting(Order.FILE, false);
        for (Map.Entry<Order, TableColumn<RecordingRow, @Nullable Entry>> one : columns.entrySet()) {
            if (getSortOrder().contains(one.getValue())) {
                boolean again = one.getValue().getSortType() == SortType.DESCENDING; // the second click
                sorting = new RecordingRowsViewModel.Sorting(one.getKey(), again != beginsWithHighest(one.getKey()));
            }
        }
        model.sort(sorting);
        return true;
    }

    /// Whether the first click on its head shows the highest first; the theme turns the arrow of these columns.
    private static boolean beginsWithHighest(Order order) {
        return order == Order.SCORE || order == Order.STATUS;
    }

    /// There if something is labelled and there is room.
    private void columnOfLabels() {
        TableColumn<RecordingRow, @Nullable Entry> column =
                column("labels", messages.text("collection.column.labels"), 110, this::fillLabels);
        column.setSortable(false);
        column.setMaxWidth(LABELS_WIDTH);
        column.visibleProperty()
                .bind(widthProperty().greaterThan(ROOM_FOR_LENGTH).and(model.labelled()));
    }

    /// There as long as a head is in training; the rows are not sorted by it, since it changes with every round.
    private void columnOfHead() {
        TableColumn<RecordingRow, @Nullable Entry> column =
                column("head", messages.text("collection.column.head"), 130, this::fillTaught);
        column.setSortable(false);
        taught.subscribe(now -> {
            column.setVisible(!now.isEmpty());
            refresh();
        });
    }

    private TableColumn<RecordingRow, @Nullable Entry> column(
            Order order, String title, double width, BiConsumer<EntryCell, Entry> fill) {
        TableColumn<RecordingRow, @Nullable Entry> column = column(EnumWord.of(order), title, width, fill);
        columns.put(order, column);
        return column;
    }

    private TableColumn<RecordingRow, @Nullable Entry> column(
            String id, String title, double width, BiConsumer<EntryCell, Entry> fill) {
        TableColumn<RecordingRow, @Nullable Entry> column = new TableColumn<>(title);
        column.setId("collection-column-" + id);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().entry()));
        column.setCellFactory(any -> new EntryCell(fill));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_WIDTH));
        getColumns().add(column);
        return column;
    }

    private void fillStatus(EntryCell cell, Entry entry) {
        CatalogueRecording recording = entry.recording();
        Ikon icon = recording.missing()
                ? Material2OutlinedAL.LINK_OFF
                : switch (recording.status()) {
                    case DONE -> Material2OutlinedAL.CHECK;
                    case PENDING -> Material2OutlinedMZ.SCHEDULE;
                    case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
                };
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass()
                .add(recording.status() == Status.FAILED || recording.missing() ? "sign-missing" : "sign-quiet");
        cell.setGraphic(sign);
        cell.setAccessibleText(words.status(recording));
        cell.explain(words.status(recording));
    }

    private void fillFile(EntryCell cell, Entry entry) {
        cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        cell.setText(String.valueOf(entry.recording().file().getFileName()));
        cell.explain(entry.recording().file().toString());
    }

    private void fillLabels(EntryCell cell, Entry entry) {
        OpenCollection now = collection.getValue();
        if (now != null) {
            cell.setText(words.labels(entry, now.card().classes()));
        }
    }

    private void fillTaught(EntryCell cell, Entry entry) {
        OpenCollection now = collection.getValue();
        BestOfRecording best = taught.getValue().get(entry.recording().file());
        if (now != null && best != null) {
            cell.setText(words.taught(best, now.card().classes()));
        }
    }

    private void fillFound(EntryCell cell, Entry entry) {
        OpenCollection now = collection.getValue();
        if (now == null) {
            return;
        }
        List<String> labels = now.card().classes();
        cell.setText(words.found(entry, labels));
        String problem = entry.recording().problem();
        cell.markFailed(problem != null);
        if (problem != null) {
            cell.explain(problem);
        }
        if (problem == null && !entry.best().isEmpty() && !hues.isEmpty()) {
            String best = names.of(labels.get(entry.best().getFirst().index()), labels);
            Rectangle dot = new Rectangle(DOT, DOT, Hues.colour(hues.of(best), dark.getValue()));
            dot.setArcWidth(4);
            dot.setArcHeight(4);
            cell.setGraphic(dot);
        }
    }

    /// Opens on a double click.
    private final class Row extends TableRow<RecordingRow> {
        Row() {
            setOnMouseClicked(clicked -> {
                if (clicked.getButton() == MouseButton.PRIMARY && clicked.getClickCount() == 2 && !isEmpty()) {
                    model.open(getIndex(), Place.RECORDING);
                }
            });
        }
    }
}
