package io.github.audiomae.app.labels;

import io.github.audiomae.annotation.Annotation;
import io.github.audiomae.annotation.Layer;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The sets of labels: a click chooses the one for new labels, a double click renames it, the eye hides it; colour and
/// removal are in its menu.
final class SetList extends ListView<Layer> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double ROW = 24;
    private static final int MOST_ROWS = 4;

    private final LabelsViewModel labels;
    private final SetActions actions;
    private final LabelNames names;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();
    private Map<String, Long> counts = Map.of();

    SetList(LabelsViewModel labels, SetActions actions, LabelNames names, Messages messages) {
        this.labels = labels;
        this.actions = actions;
        this.names = names;
        this.messages = messages;
        setId("label-sets");
        getStyleClass().add("label-sets");
        setFixedCellSize(ROW);
        setAccessibleText(messages.text("labels.sets"));
        setCellFactory(view -> {
            Row row = new Row();
            rows.add(row);
            return row;
        });
        labels.revision().subscribe(now -> update());
        labels.current().subscribe(now -> rows.forEach(Row::show));
        setOnKeyPressed(event -> {
            Layer chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                labels.current().set(chosen.name());
                event.consume();
            }
        });
    }

    private void update() {
        counts = labels.all().stream().collect(Collectors.groupingBy(Annotation::layer, Collectors.counting()));
        if (!getItems().equals(labels.sets())) {
            getItems().setAll(labels.sets());
        }
        double height = 2 + ROW * Math.clamp(getItems().size(), 1, MOST_ROWS);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        rows.forEach(Row::show); // refresh() would make new rows, which takes longer than a frame may
    }

    private final class Row extends ListCell<Layer> {
        private final Rectangle swatch = new Rectangle(12, 9, Color.TRANSPARENT);
        private final Label name = new Label();
        private final Label count = new Label();
        private final IconButton eye = IconButton.small(
                "label-set-show", Material2OutlinedMZ.VISIBILITY, messages.text("labels.set.show"), this::turn);
        private final FontIcon sign = new FontIcon(Material2OutlinedMZ.VISIBILITY);
        private final HBox line;

        Row() {
            setPrefWidth(0);
            eye.setGraphic(sign);
            swatch.setStrokeWidth(2);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(0);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("muted-small");
            line = new HBox(swatch, name, space, count, eye);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("label-set");
            setOnMouseClicked(clicked -> {
                Layer set = getItem();
                if (set != null && clicked.getButton() == MouseButton.PRIMARY) {
                    labels.current().set(set.name());
                    if (clicked.getClickCount() == 2) {
                        rename(set);
                    }
                }
            });
        }

        private void show() {
            updateItem(getItem(), isEmpty());
        }

        private void turn() {
            Layer set = getItem();
            if (set != null) {
                labels.show(set, labels.hidden().contains(set.name()));
            }
        }

        /// Puts a field in place of the name.
        private void rename(Layer set) {
            TextField field = new TextField(names.set(set.name()));
            field.setId("label-set-name");
            HBox.setHgrow(field, Priority.ALWAYS);
            setGraphic(new HBox(field));
            field.setOnAction(done -> actions.rename(set, field.getText()));
            field.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    updateItem(getItem(), isEmpty());
                }
            });
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    SetList.this.requestFocus();
                    event.consume();
                }
            });
            field.requestFocus();
            field.selectAll();
        }

        @Override
        protected void updateItem(@Nullable Layer set, boolean empty) {
            super.updateItem(set, empty);
            if (set == null || empty) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            boolean shown = !labels.hidden().contains(set.name());
            swatch.setStroke(LabelMarking.colour(set));
            name.setText(names.set(set.name()));
            count.setText(messages.number(counts.getOrDefault(set.name(), 0L), 0));
            sign.setIconCode(shown ? Material2OutlinedMZ.VISIBILITY : Material2OutlinedMZ.VISIBILITY_OFF);
            name.setOpacity(shown ? 1 : 0.55);
            pseudoClassStateChanged(CURRENT, set.name().equals(labels.current().get()));
            setAccessibleText(name.getText() + " " + count.getText());
            setGraphic(line);
            setContextMenu(menu(set));
        }

        private ContextMenu menu(Layer set) {
            ContextMenu menu = new ContextMenu();
            MenuItem rename = new MenuItem(messages.text("labels.set.rename"));
            rename.setOnAction(chosen -> rename(set));
            MenuItem remove = new MenuItem(messages.text("labels.set.remove"));
            remove.setOnAction(chosen -> actions.remove(set));
            remove.setDisable(labels.sets().size() < 2);
            menu.getItems().addAll(rename, actions.colours(set, messages), remove);
            return menu;
        }
    }
}
