package io.github.audiomae.app.library;

import io.github.audiomae.app.text.Messages;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The models of the library, one per line. The default one has a star, damaged ones stand out.
final class ModelTable extends TableView<ModelRow> {
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");

    private final Messages messages;

    ModelTable(ModelLibraryViewModel library, Messages messages) {
        this.messages = messages;
        ModelWords words = new ModelWords(messages);
        setId("library-models");
        setItems(library.rows());
        setAccessibleText(messages.text("library.title"));
        getColumns().add(column("library.column.name", 200, this::name));
        getColumns()
                .add(column(
                        "library.column.can",
                        252,
                        row -> row.model()
                                .map(model -> words.can(model.manifest().capabilities()))
                                .orElse(messages.text("library.damaged"))));
        getColumns()
                .add(number(
                        "library.column.parameters",
                        86,
                        row -> row.model().map(words::parameters).orElse("")));
        getColumns()
                .add(number(
                        "library.column.bytes", 74, row -> row.model().isEmpty() ? "" : words.megabytes(row.bytes())));
        getColumns().add(number("library.column.speed", 84, row -> row.model().isEmpty() ? "" : words.shortSpeed(row)));
        setRowFactory(table -> new Row());
        getSelectionModel().selectedItemProperty().subscribe(row -> choose(library, row));
        library.selected().subscribe(this::mark);
    }

    private void mark(@Nullable ModelRow row) {
        if (row == null || !row.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(row);
            reveal(getSelectionModel().getSelectedIndex());
        }
    }

    /// Scrolls to a row only if it is not visible, unlike the scrolling of the table itself.
    private void reveal(int index) {
        layout(); // rows may just have been added
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> rows && index >= 0) {
            rows.scrollTo(index);
        } else {
            scrollTo(index);
        }
    }

    private String name(ModelRow row) {
        return row.preferred() ? messages.text("library.preferred", row.name()) : row.name();
    }

    private static void choose(ModelLibraryViewModel library, @Nullable ModelRow row) {
        if (row != null && !row.equals(library.selected().get())) {
            library.selected().set(row);
            library.show(new LibraryPage.Facts());
        }
    }

    private TableColumn<ModelRow, String> number(String key, double width, Function<ModelRow, String> text) {
        TableColumn<ModelRow, String> column = column(key, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<ModelRow, String> column(String key, double width, Function<ModelRow, String> text) {
        TableColumn<ModelRow, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setCellFactory(any -> new Cell());
        column.setPrefWidth(width);
        return column;
    }

    /// Shows text that does not fit in a tooltip.
    private static final class Cell extends TableCell<ModelRow, String> {
        Cell() {
            tooltipProperty()
                    .bind(textTruncatedProperty()
                            .flatMap(cut -> textProperty().map(text -> cut ? new Tooltip(text) : null)));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private static final class Row extends TableRow<ModelRow> {
        @Override
        protected void updateItem(@Nullable ModelRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(DAMAGED, row != null && row.model().isEmpty());
        }
    }
}
