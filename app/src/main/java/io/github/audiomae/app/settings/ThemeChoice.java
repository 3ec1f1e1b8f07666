package io.github.audiomae.app.settings;

import io.github.audiomae.files.Word;

/// Dark, light, or as the system.
public enum ThemeChoice {
    DARK,
    LIGHT,
    SYSTEM;

    /// Its name in the settings file.
    String id() {
        return Word.of(this);
    }

    /// The choice with this id; dark if there is none.
    static ThemeChoice of(String id) {
        return Word.find(ThemeChoice.class, id).orElse(DARK);
    }
}
