package io.github.audiomae.app.settings;

import java.util.Arrays;

/// Dark, light, or what the desktop says.
public enum ThemeChoice {
    DARK("dark"),
    LIGHT("light"),
    SYSTEM("system");

    private final String id;

    ThemeChoice(String id) {
        this.id = id;
    }

    /// Its name in the settings file.
    String id() {
        return id;
    }

    /// The choice of that name; dark where there is none.
    static ThemeChoice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id.equals(id))
                .findFirst()
                .orElse(DARK);
    }
}
