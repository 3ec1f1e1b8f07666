package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.app.control.CopiedRows;
import io.github.audiomae.app.text.Messages;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The labels as a table: a click selects one and shows it, a double click on its name or F2 edits that. Follows the
/// selection elsewhere.
final class LabelTableView extends TableView<Annotation> {
    private static final double ROW = 26;

    /// Widths of positions, and of times of day to the tenth of a second.
    private static final double BEGIN = 74;

    private static final double CLOCK_BEGIN = 86;

    /// Width of the scroll bar and the borders.
    private static final double BAR = 18;

    private final LabelsViewModel labels;
    private final ListedLabels rows;
    private final LabelNames names;
    private final Messages messages;
    private boolean following;

    /// @param wide whether it has columns for all that is known
    LabelTableView(
            LabelsViewModel labels,
            ListedLabels rows,
            LabelActions actions,
            LabelNames names,
            LabelMenu menu,
            boolean wide,
            Messages messages) {
        this.labels = labels;
        this.rows = rows;
        this.names = names;
        this.messages = messages;
        setId(wide ? "labels-wide-table" : "labels-table");
        getStyleClass().add("label-table");
        setAccessibleText(messages.text("labels.title"));
        setFixedCellSize(ROW);
        setEditable(false); // or a second click on the same row would edit its name; see rename
        setPlaceholder(new Label());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(nameColumn(actions));
        getColumns()
                .add(column("labels.column.begin", wide ? 100 : BEGIN, one -> begin(one, wide), ListedLabels.BY_START));
        getColumns()
                .add(column(
                        "labels.column.length",
                        wide ? 80 : 58,
                        one -> messages.number(one.span().lengthSeconds(), 2),
                        Comparator.comparingDouble(one -> one.span().lengthSeconds())));
        if (wide) {
            getColumns().add(column("labels.column.low", 90, one -> hertz(one, false), byHertz(false)));
            getColumns().add(column("labels.column.high", 90, one -> hertz(one, true), byHertz(true)));
            getColumns()
                    .add(column(
                            "labels.column.set",
                            180,
                            one -> names.set(one.layer()),
                            Comparator.comparing(Annotation::layer)));
        }
        TableColumn<Annotation, ?> begin = getColumns().get(1);
        labels.clock().shown().subscribe(clock -> {
            begin.setPrefWidth(wide ? 110 : clock == null ? BEGIN : CLOCK_BEGIN);
            fill();
            refresh();
        });
        setSortPolicy(table -> {
            Comparator<Annotation> chosen = table.getComparator();
            rows.order().set(chosen == null ? ListedLabels.BY_START : chosen.thenComparing(ListedLabels.BY_START));
            return true;
        });
        setItems(rows.rows());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Annotation>) change -> chosen());
        labels.selected().subscribe(now -> follow());
        rows.rows().addListener((ListChangeListener<Annotation>) change -> follow());
        editingCellProperty().addListener((property, old, now) -> {
            if (now == null) {
                setEditable(false);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.F2 && !isEditable()) {
                rename(getSelectionModel().getSelectedIndex());
                pressed.consume();
            }
        });
        CopiedRows.from(
                this, () -> labels.selected().get().stream().map(this::cells).toList());
        setOnContextMenuRequested(asked -> {
            if (!labels.selected().get().isEmpty()) {
                menu.make().show(this, asked.getScreenX(), asked.getScreenY());
            }
        });
    }

    /// Gives the names the width that the other columns leave.
    private void fill() {
        double others = getColumns().stream()
                .skip(1)
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        getColumns().getFirst().prefWidthProperty().bind(widthProperty().subtract(others + BAR));
    }

    /// Opens the name in a row for editing.
    private void rename(int row) {
        if (row >= 0) {
            setEditable(true);
            edit(row, getColumns().getFirst());
        }
    }

    private void chosen() {
        if (!following && !rows.isChanging()) {
            List<Annotation> now = getSelectionModel().getSelectedItems().stream()
                    .filter(one -> one != null)
                    .toList();
            if (!now.isEmpty() && !now.equals(labels.selected().get())) {
                following = true;
                rows.choose(now);
                following = false;
            }
        }
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        int[] indices = labels.selected().get().stream()
                .mapToInt(rows.rows()::indexOf)
                .filter(index -> index >= 0)
                .toArray();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
            reveal(indices[indices.length - 1]);
        }
        following = false;
    }

    /// Scrolls to a row only if it is not visible, unlike the scrolling of the table itself.
    private void reveal(int index) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getCellCount() > index) {
            flow.scrollTo(index);
        } else {
            scrollTo(Math.max(0, index - 1)); // the row was just added
        }
    }

    private TableColumn<Annotation, Annotation> nameColumn(LabelActions actions) {
        TableColumn<Annotation, Annotation> column = new TableColumn<>(messages.text("labels.column.name"));
        column.setId("labels-name");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        Collator collator = Collator.getInstance(messages.locale());
        Map<String, CollationKey> keys = new HashMap<>(); // thousands of labels have a few names
        column.setComparator(Comparator.comparing(
                one -> keys.computeIfAbsent(one.name(), name -> collator.getCollationKey(names.shown(name)))));
        column.setCellFactory(any -> new NameCell());
        column.setOnEditCommit(edited -> {
            actions.name(
                    List.of(edited.getRowValue()),
                    names.meant(edited.getNewValue().name()));
        });
        column.setMinWidth(80);
        return column;
    }

    private TableColumn<Annotation, Annotation> column(
            String key, double width, Function<Annotation, String> text, Comparator<Annotation> order) {
        TableColumn<Annotation, Annotation> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TextCell(text));
        column.setComparator(order);
        column.setEditable(false);
        column.setPrefWidth(width);
        column.getStyleClass().add("number");
        return column;
    }

    /// What is copied of a row: all that is known, also in the narrow table.
    private List<String> cells(Annotation one) {
        return List.of(
                names.shown(one.name()),
                begin(one, true),
                messages.number(one.span().lengthSeconds(), 2),
                hertz(one, false),
                hertz(one, true),
                names.set(one.layer()));
    }

    private String begin(Annotation one, boolean exact) {
        double start = one.span().startSeconds();
        return exact ? labels.clock().text(start, messages) : labels.clock().tenths(start, messages);
    }

    private String hertz(Annotation one, boolean high) {
        return one.band()
                .map(band -> messages.number((high ? band.highHz() : band.lowHz()) / 1000, 2))
                .orElse("");
    }

    private static Comparator<Annotation> byHertz(boolean high) {
        return Comparator.comparingDouble(one ->
                one.band().map(band -> high ? band.highHz() : band.lowHz()).orElse(-1.0));
    }

    private static final class TextCell extends TableCell<Annotation, Annotation> {
        private final Function<Annotation, String> text;

        TextCell(Function<Annotation, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Annotation one, boolean empty) {
            super.updateItem(one, empty);
            setText(one == null || empty ? null : text.apply(one));
        }
    }

    /// The colour of the set and the name, which can be edited.
    private final class NameCell extends TextFieldTableCell<Annotation, Annotation> {
        private final Rectangle swatch = new Rectangle(10, 8, Color.TRANSPARENT);

        NameCell() {
            setOnMouseClicked(clicked -> {
                if (clicked.getButton() == MouseButton.PRIMARY && clicked.getClickCount() == 2 && !isEmpty()) {
                    rename(getIndex());
                }
            });
            swatch.setStrokeWidth(1.5);
            setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Annotation one) {
                    return one == null ? "" : names.shown(one.name());
                }

                @Override
                public Annotation fromString(String typed) {
                    Annotation one = getItem();
                    return Annotation.made(one.id(), one.span(), one.band(), typed, one.layer());
                }
            });
        }

        @Override
        public void updateItem(@Nullable Annotation one, boolean empty) {
            super.updateItem(one, empty);
            if (one == null || empty) {
                setGraphic(null);
            } else if (!isEditing()) {
                labels.sets().stream()
                        .filter(set -> set.name().equals(one.layer()))
                        .findFirst()
                        .ifPresent(set -> swatch.setStroke(LabelMarking.colour(set)));
                setGraphic(swatch);
                setText(one.name().isBlank() ? messages.text("labels.unnamed") : names.shown(one.name()));
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            updateItem(getItem(), isEmpty());
        }
    }
}
