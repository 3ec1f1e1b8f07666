package io.github.audiomae.app.command;

import io.github.audiomae.app.control.BorrowedFocus;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The command palette: a text field, and below it the matching commands. Escape, or a click elsewhere, closes it.
public final class PaletteView extends VBox {
    private final PaletteViewModel palette;
    private final TextField query = new TextField();
    private final ListView<Command> list;

    /// @param keyMap the keys to show
    public PaletteView(PaletteViewModel palette, KeyMap keyMap, Messages messages) {
        this.palette = palette;
        setId("palette");
        getStyleClass().add("palette");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        query.setId("palette-query");
        query.setPromptText(messages.text("palette.prompt"));
        query.setAccessibleText(messages.text("palette.prompt"));
        query.textProperty().bindBidirectional(palette.query());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list = new ListView<>(palette.results());
        list.setId("palette-results");
        list.getStyleClass().add("edge-to-edge");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.text("palette.nothing")));
        list.setCellFactory(view -> new PaletteCell(keyMap, messages));
        list.setOnMouseClicked(clicked -> {
            palette.select(list.getSelectionModel().getSelectedIndex());
            palette.run();
        });
        palette.selected().subscribe(index -> show(index.intValue()));
        getChildren().addAll(query, list);
        Shown.when(this, palette.open());
        BorrowedFocus.of(query, list, palette.open());
    }

    private void show(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 3));
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case DOWN -> palette.step(1);
            case UP -> palette.step(-1);
            case ENTER -> palette.run();
            case ESCAPE -> palette.open().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
