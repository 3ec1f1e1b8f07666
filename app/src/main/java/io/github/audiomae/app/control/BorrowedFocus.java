package io.github.audiomae.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The focus of a text field with a list of choices below it, which is open for a while: the field takes the focus, and
/// gives it back to the control that had it. A click elsewhere closes both, and the clicked control keeps the focus.
///
/// Used on the JavaFX thread.
public final class BorrowedFocus {
    private final TextField field;
    private final ListView<?> choices;
    private final BooleanProperty open;
    private @Nullable Node owner;

    private BorrowedFocus(TextField field, ListView<?> choices, BooleanProperty open) {
        this.field = field;
        this.choices = choices;
        this.open = open;
    }

    /// Connects field and list from now on. What shows them must listen to `open` before this: a hidden field gets no
    /// focus.
    public static void of(TextField field, ListView<?> choices, BooleanProperty open) {
        BorrowedFocus focus = new BorrowedFocus(field, choices, open);
        field.focusedProperty().addListener((property, before, now) -> focus.closeUnless(now));
        choices.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> field.requestFocus());
        open.addListener((property, before, now) -> focus.take(now));
    }

    private void take(boolean opened) {
        if (opened) {
            owner = field.getScene().getFocusOwner();
            field.requestFocus();
        } else if (owner != null) {
            owner.requestFocus();
            owner = null;
        }
    }

    private void closeUnless(boolean focused) {
        if (!focused && !choices.isHover()) {
            owner = null; // the control that took the focus keeps it
            open.set(false);
        }
    }
}
