package io.github.audiomae.app.control;

import javafx.scene.Scene;
import javafx.scene.control.TextInputDialog;

/// A dialog that asks for one name and looks like the rest of the program. On the JavaFX thread.
public final class NameDialog extends TextInputDialog {
    /// @param owner the scene over which it stands
    /// @param title text in the title bar
    /// @param fieldId id of the field
    public NameDialog(Scene owner, String title, String fieldId) {
        initOwner(owner.getWindow());
        setTitle(title);
        setHeaderText(null);
        setGraphic(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane().getStylesheets().setAll(owner.getRoot().getStylesheets());
        getEditor().setId(fieldId);
    }
}
