package io.github.audiomae.app.fx;

import java.util.function.Supplier;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A dialog that exists at most once: showing it again brings it to the front.
public final class SingleDialog {
    private final Supplier<Dialog<?>> maker;
    private final Runnable whenClosed;
    private @Nullable Dialog<?> shown;

    /// @param maker creates the dialog whenever it is opened
    /// @param whenClosed runs whenever it was closed
    public SingleDialog(Supplier<Dialog<?>> maker, Runnable whenClosed) {
        this.maker = maker;
        this.whenClosed = whenClosed;
    }

    /// Shows it; on the JavaFX thread.
    public void show() {
        Dialog<?> now = shown;
        if (now != null) {
            if (now.getDialogPane().getScene().getWindow() instanceof Stage stage) {
                stage.toFront();
            }
            return;
        }
        Dialog<?> made = maker.get();
        made.setOnHidden(hidden -> {
            shown = null;
            whenClosed.run();
        });
        shown = made;
        made.show();
    }
}
