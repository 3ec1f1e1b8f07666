package io.github.audiomae.app.settings;

import java.util.Arrays;
import java.util.Locale;

/// The languages that the window speaks.
public enum Language {
    /// What the system speaks, where we do as well; else English.
    SYSTEM("system", Locale.ROOT, ""),
    ENGLISH("en", Locale.ENGLISH, "English"),
    GERMAN("de", Locale.GERMAN, "Deutsch");

    private final String id;
    private final Locale locale;
    private final String ownName;

    Language(String id, Locale locale, String ownName) {
        this.id = id;
        this.locale = locale;
        this.ownName = ownName;
    }

    /// Its name in the settings file.
    String id() {
        return id;
    }

    /// What it calls itself, the same in every language; empty for [#SYSTEM].
    public String ownName() {
        return ownName;
    }

    /// The language to speak, given the one the system speaks.
    public Locale locale(Locale system) {
        if (this != SYSTEM) {
            return locale;
        }
        return system.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    }

    /// The language of that name; the system's where there is none.
    static Language of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
