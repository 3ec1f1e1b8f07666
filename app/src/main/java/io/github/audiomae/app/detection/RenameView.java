package io.github.audiomae.app.detection;

import io.github.audiomae.app.control.BorrowedFocus;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for a name, with suggestions below. Enter gives the selected suggestion, or else the typed text; Escape, or a
/// click elsewhere, gives none.
final class RenameView extends VBox {
    private final RenameViewModel model;
    private final TextField query = new TextField();
    private final ListView<String> names;

    /// Whether no key was pressed since it opened: then a typed letter is that of the key that opened it.
    private boolean fresh;

    RenameView(RenameViewModel model, Messages messages) {
        this.model = model;
        setId("rename");
        getStyleClass().addAll("palette", "rename");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("muted-small");
        query.setId("rename-query");
        query.setPromptText(messages.text("detections.rename.prompt"));
        query.setAccessibleText(messages.text("detections.rename.prompt"));
        query.textProperty().bindBidirectional(model.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        query.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (fresh) {
                event.consume();
            }
            fresh = false;
        });
        names = new ListView<>(model.suggested());
        names.setId("rename-names");
        names.getStyleClass().add("edge-to-edge");
        names.setFocusTraversable(false);
        names.setPlaceholder(new Label(messages.text("detections.rename.new")));
        names.setCellFactory(view -> new NameCell());
        names.setOnMouseClicked(clicked -> {
            String chosen = names.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.give(chosen);
            }
        });
        VBox.setVgrow(names, Priority.ALWAYS);
        getChildren().addAll(title, query, names);
        Shown.when(this, model.open());
        model.open().addListener((property, before, now) -> {
            title.setText(model.subject());
            fresh = fresh || now;
        });
        BorrowedFocus.of(query, names, model.open());
    }

    private void key(KeyEvent event) {
        fresh = false;
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> {
                String chosen = names.getSelectionModel().getSelectedItem();
                model.give(chosen == null ? query.getText() : chosen);
            }
            case ESCAPE -> model.open().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int count = model.suggested().size();
        if (count > 0) {
            int now = names.getSelectionModel().getSelectedIndex();
            int next = now < 0 ? (by > 0 ? 0 : count - 1) : Math.floorMod(now + by, count);
            names.getSelectionModel().clearAndSelect(next);
            names.scrollTo(Math.max(0, next - 3));
        }
    }

    private final class NameCell extends ListCell<String> {
        private final Label words = new Label();

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            words.setText(name == null || empty ? "" : model.shown(name));
            setGraphic(name == null || empty ? null : words);
        }
    }
}
