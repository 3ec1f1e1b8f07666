package io.github.audiomae.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The languages of the main window.
public enum Language {
    /// The language of the system if it is supported; otherwise English.
    SYSTEM("system", Locale.ROOT, ""),
    ENGLISH("en", Locale.ENGLISH, "English"),
    GERMAN("de", Locale.GERMAN, "Deutsch"),
    /// In simplified characters; readers of traditional characters choose it explicitly.
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE, "简体中文");

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

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

    /// Its name in the language `words`, for screen readers and where [#ownName()] cannot be drawn.
    public String name(Locale words) {
        return locale.getDisplayLanguage(words);
    }

    /// Its own name, the same in every language; empty for [#SYSTEM].
    public String ownName() {
        return ownName;
    }

    /// The language to use, given that of the system.
    public Locale locale(Locale system) {
        if (this != SYSTEM) {
            return locale;
        }
        return switch (system.getLanguage()) {
            case "de" -> Locale.GERMAN;
            case "zh" -> isTraditional(system) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            default -> Locale.ENGLISH;
        };
    }

    private static boolean isTraditional(Locale chinese) {
        return chinese.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(chinese.getCountry())
                : chinese.getScript().equals("Hant");
    }

    /// The language with this id; [#SYSTEM] if there is none.
    static Language of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
