package io.github.audiomae.app.fx;

import javafx.application.Platform;

/// The one way to the JavaFX thread. No other class uses `Platform.runLater`.
@FunctionalInterface
public interface UiThread {
    /// Runs `task` on the JavaFX thread, soon, in the order of the calls. Callable from any thread.
    void run(Runnable task);

    /// The JavaFX application thread.
    static UiThread javaFx() {
        return Platform::runLater;
    }
}
