package io.github.audiomae.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is a picture, with words for who cannot see it or does not know it.
final class IconButton extends Button {
    IconButton(String id, Ikon icon, String words, Runnable action) {
        setId(id);
        setGraphic(new FontIcon(icon));
        getStyleClass().addAll("button-icon", "flat");
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
        setOnAction(pressed -> action.run());
    }
}
