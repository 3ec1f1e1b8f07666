package io.github.audiomae.app.command;

import javafx.beans.value.ObservableValue;

/// Something the program can be told to do.
///
/// @param id its name in files, say `zoom-in`; never changes and is never shown
/// @param words what it does, for a person
/// @param action does it; on the window's thread
/// @param enabled whether it can be done now
public record Command(String id, String words, Runnable action, ObservableValue<Boolean> enabled) {
    /// Whether it can be done now.
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /// Does it, if it can be done now.
    public void run() {
        if (isEnabled()) {
            action.run();
        }
    }
}
