package io.github.audiomae.app.control;

import javafx.scene.control.Button;

/// A button with a text that is never narrower than it.
public final class TextButton extends Button {
    public TextButton(String id, String words, Runnable action) {
        super(words);
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(pressed -> action.run());
    }
}
