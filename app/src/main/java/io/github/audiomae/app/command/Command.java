package io.github.audiomae.app.command;

import javafx.beans.value.ObservableValue;

/// An action of the program.
///
/// @param id its name in files, for example `zoom-in`; never changes and is never shown
/// @param words its description
/// @param action runs it, on the JavaFX thread
/// @param enabled whether it is possible now
public record Command(String id, String words, Runnable action, ObservableValue<Boolean> enabled) {
    /// Whether the action is possible now.
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /// Runs the action, if it is possible now.
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }
}
