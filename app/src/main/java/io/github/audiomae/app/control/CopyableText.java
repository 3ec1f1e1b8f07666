package io.github.audiomae.app.control;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// A text in one line with a button that copies it. What does not fit is replaced by an ellipsis in the middle, and a
/// tooltip has the whole. Ctrl+C copies it, too, while it has the focus.
public final class CopyableText extends HBox {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /// @param copy what the button does, for its tooltip
    public CopyableText(String id, String text, String copy) {
        getStyleClass().add("copyable");
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.put(label, text);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setFocusTraversable(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        setOnKeyPressed(key -> {
            if (COPY.match(key)) {
                copy(text);
                key.consume();
            }
        });
        getChildren().addAll(label, IconButton.small(id, Material2OutlinedAL.CONTENT_COPY, copy, () -> copy(text)));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
