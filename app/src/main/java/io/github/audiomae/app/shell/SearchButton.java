package io.github.audiomae.app.shell;

import io.github.audiomae.app.command.KeyMap;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.text.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Looks like a search field; opens the command palette.
final class SearchButton extends Button {
    /// In a bar narrower than this the search is a picture without words, for the name of the sound needs the room.
    private static final double WIDE = 1500;

    private static final double NARROW = 40;
    private static final double WITH_WORDS = 275;
    private static final double ROOM_FOR_KEYS = 235;
    private static final double ROOM_FOR_WORDS = 120;

    /// @param open whether the palette is open
    SearchButton(BooleanProperty open, KeyMap keyMap, Messages messages) {
        setId("search");
        getStyleClass().add("search-button");
        Label words = new Label(messages.text("toolbar.search"), new FontIcon(Material2OutlinedMZ.SEARCH));
        words.getStyleClass().add("muted");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label keys = new Label();
        keys.getStyleClass().add("muted-small");
        HBox content = new HBox(words, keys);
        content.getStyleClass().add("search-content");
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(20));
        Shown.when(keys, widthProperty().greaterThan(ROOM_FOR_KEYS));
        words.contentDisplayProperty()
                .bind(widthProperty()
                        .map(width -> width.doubleValue() < ROOM_FOR_WORDS
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT));
        setGraphic(content);
        setMinWidth(NARROW);
        prefWidthProperty()
                .bind(parentProperty()
                        .flatMap(bar -> bar instanceof Region around ? around.widthProperty() : null)
                        .map(width -> width.doubleValue() < WIDE ? NARROW : WITH_WORDS)
                        .orElse(WITH_WORDS));
        setAccessibleText(messages.text("toolbar.search"));
        setTooltip(new Tooltip(messages.text("toolbar.search.tip")));
        keyMap.changes().subscribe(now -> keys.setText(keyMap.text(ShellCommands.PALETTE, messages)));
        setOnAction(pressed -> open.set(true));
    }
}
