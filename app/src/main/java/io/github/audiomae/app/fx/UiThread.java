package io.github.audiomae.app.fx;

import javafx.application.Platform;

/// The one door to the thread that owns the window. Nothing else in the program mentions `Platform.runLater`.
@FunctionalInterface
public interface UiThread {
    /// Runs `task` on the window's thread, soon, in the order of the calls. Callable from any thread.
    void run(Runnable task);

    /// The JavaFX application thread.
    static UiThread javaFx() {
        return Platform::runLater;
    }
}
