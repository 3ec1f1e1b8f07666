package io.github.audiomae.app.settings;

import io.github.audiomae.files.EnumWord;

/// Dark, light, or as the system.
public enum ThemeChoice {
    DARK,
    LIGHT,
    SYSTEM;

    /// Its name in the settings file.
    String id() {
        return EnumWord.of(this);
    }

    /// The choice with this id; dark if there is none.
    static ThemeChoice of(String id) {
        return EnumWord.find(ThemeChoice.class, id).orElse(DARK);
    }
}
