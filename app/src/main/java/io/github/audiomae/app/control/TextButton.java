package io.github.audiomae.app.control;

import javafx.scene.control.Button;

/// A button that shows words and is never too narrow for them.
public final class TextButton extends Button {
    public TextButton(String id, String words, Runnable action) {
        super(words);
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(pressed -> action.run());
    }
}
