package io.github.audiomae.app.control;

import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows an icon; its text is the tooltip and the text for screen readers.
public final class IconButton extends Button {
    private IconButton(String style, String id, Ikon icon, String words, Runnable action) {
        setId(id);
        setGraphic(new FontIcon(icon));
        getStyleClass().addAll(style, "flat");
        Tips.put(this, words);
        setAccessibleText(words);
        setOnAction(pressed -> action.run());
    }

    /// A button of the size of those in the toolbar.
    public IconButton(String id, Ikon icon, String words, Runnable action) {
        this("button-icon", id, icon, words, action);
    }

    /// A button that fits into a line of small text.
    public static IconButton small(String id, Ikon icon, String words, Runnable action) {
        return new IconButton("small-icon", id, icon, words, action);
    }
}
