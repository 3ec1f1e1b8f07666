package io.github.audiomae.app.masking;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies and pastes masks with the clipboard.
///
/// @param menu writes and reads them
record MaskClipboard(MaskMenuViewModel menu) {
    /// Copies the mask to the clipboard, as text that other windows and programs can read.
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(menu.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Uses the mask from the clipboard.
    void paste() {
        menu.paste(Clipboard.getSystemClipboard().getString());
    }
}
