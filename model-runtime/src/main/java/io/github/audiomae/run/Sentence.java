package io.github.audiomae.run;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What a person is to read, before it is settled in which language: a key, and what is to be filled in.
///
/// The words lie beside this class, in `Sentences.properties` and its translations; a test fails on keys that are
/// missing or unused. The window asks for its own language, everything else (command line, logs, files) for English.
/// Immutable.
///
/// @param key says what the sentence is about, never what it says
/// @param arguments numbers, which are written as the language writes them; sentences, which are translated; or strings
public record Sentence(String key, List<Serializable> arguments) implements Serializable {
    private static final String BUNDLE = "io.github.audiomae.run.Sentences";
    private static final ResourceBundle.Control NO_DETOUR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        if (!words(Locale.ENGLISH).containsKey(key)) {
            throw new IllegalArgumentException("there are no words for " + key);
        }
        arguments = List.copyOf(arguments);
    }

    /// @param arguments numbers and sentences stay what they are; all else is written as its `toString` says
    public static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(
                key, Arrays.stream(arguments).map(Sentence::argument).toList());
    }

    /// Words that are the same in every language: what only the command line says, and what others say to us.
    public static Sentence untranslated(@Nullable String words) {
        return of("untranslated", words);
    }

    /// Two sentences, or two findings, one after the other.
    public static Sentence both(Sentence first, Sentence second) {
        return of("both", first, second);
    }

    /// Things one after the other, with what the language puts between them.
    ///
    /// @param things at least one: sentences, or what has no words of its own
    public static Sentence listed(List<?> things) {
        Sentence all = Sentence.of("untranslated", things.getFirst());
        for (Object next : things.subList(1, things.size())) {
            all = Sentence.of("listed", all, next);
        }
        return all;
    }

    /// The words in a language, or in English where it has none; numbers as `locale` writes them.
    public String in(Locale locale) {
        Object[] filled = arguments.stream()
                .map(argument -> argument instanceof Sentence sentence ? sentence.in(locale) : argument)
                .toArray();
        return new MessageFormat(words(locale).getString(key), locale).format(filled);
    }

    /// The words in English.
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    private static Serializable argument(@Nullable Object argument) {
        return switch (argument) {
            case Number number -> number;
            case Sentence sentence -> sentence;
            case null, default -> String.valueOf(argument);
        };
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_DETOUR);
    }
}
