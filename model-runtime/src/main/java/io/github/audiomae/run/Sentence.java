package io.github.audiomae.run;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A text for a person, independent of language: a key and its arguments.
///
/// The words are in `Sentences.properties` beside this class, and in its translations; a test fails on keys that are
/// missing or unused. The window uses its own language, everything else (command line, logs, files) English. Immutable.
///
/// @param key names the subject of the sentence, not its content
/// @param arguments numbers, formatted for the language; sentences, which are translated; or strings
public record Sentence(String key, List<Serializable> arguments) implements Serializable {
    private static final String BUNDLE = "io.github.audiomae.run.Sentences";
    private static final ResourceBundle.Control NO_DETOUR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        if (!words(Locale.ENGLISH).containsKey(key)) {
            throw new IllegalArgumentException("there is no sentence with the key " + key);
        }
        arguments = List.copyOf(arguments);
    }

    /// @param arguments numbers and sentences are kept; everything else is converted by its `toString`
    public static Sentence of(String key, @Nullable Object... arguments) {
        return new Sentence(
                key, Arrays.stream(arguments).map(Sentence::argument).toList());
    }

    /// Words that are the same in every language: those that only the command line prints, and those of other programs.
    public static Sentence untranslated(@Nullable String words) {
        return of("untranslated", words);
    }

    /// Two sentences, or two findings, one after the other.
    public static Sentence both(Sentence first, Sentence second) {
        return of("both", first, second);
    }

    /// Several things, with the language's separator between them.
    ///
    /// @param things at least one: sentences, or objects of which the `toString` is used
    public static Sentence listed(List<?> things) {
        Sentence all = Sentence.of("untranslated", things.getFirst());
        for (Object next : things.subList(1, things.size())) {
            all = Sentence.of("listed", all, next);
        }
        return all;
    }

    /// The words in a language, or in English if there is no translation; numbers are formatted for `locale`.
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
