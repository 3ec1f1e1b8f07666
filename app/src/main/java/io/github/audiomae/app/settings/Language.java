package io.github.audiomae.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The languages that the window speaks.
public enum Language {
    /// What the system speaks, where we do as well; else English.
    SYSTEM("system", Locale.ROOT, ""),
    ENGLISH("en", Locale.ENGLISH, "English"),
    GERMAN("de", Locale.GERMAN, "Deutsch"),
    /// In simplified characters; who reads traditional ones chooses it by hand.
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

    /// What it is called in `words`, for those who cannot see [#ownName()].
    public String name(Locale words) {
        return locale.getDisplayLanguage(words);
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

    /// The language of that name; the system's where there is none.
    static Language of(String id) {
        return Arrays.stream(values())
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
