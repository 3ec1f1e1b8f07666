package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What this program writes into `model.json` of licence and training. It stands there in English, for every reader;
/// known again, it can be said in the language of the window. What others wrote stays as they wrote it.
public final class StoredWords {
    public static final Sentence LICENCE_UNKNOWN = Sentence.of("stored.licence.unknown");
    public static final Sentence LICENCE_NOT_SAID = Sentence.of("stored.licence.not-said");
    public static final Sentence LICENCE_AUDIO_MAE = Sentence.of("stored.licence.audio-mae");
    public static final Sentence LICENCE_DASS = Sentence.of("stored.licence.dass");
    public static final Sentence TARGETS_GIVEN = Sentence.of("stored.targets.given");
    public static final Sentence TARGETS_STATED = Sentence.of("stored.targets.stated");
    public static final Sentence TARGETS_MEASURED = Sentence.of("stored.targets.measured");
    public static final Sentence TARGETS_ASSUMED = Sentence.of("stored.targets.assumed");

    private static final List<Sentence> ALL = List.of(
            LICENCE_UNKNOWN,
            LICENCE_NOT_SAID,
            LICENCE_AUDIO_MAE,
            LICENCE_DASS,
            TARGETS_GIVEN,
            TARGETS_STATED,
            TARGETS_MEASURED,
            TARGETS_ASSUMED);
    private static final Pattern JOINED = Pattern.compile(joined("\0", "\1")
            .toString()
            .replace(".", "\\.")
            .replace("\0", "(\\S+)")
            .replace("\1", "(\\S+)"));

    private StoredWords() {}

    /// That a model was made of two others.
    public static Sentence joined(String one, String other) {
        return Sentence.of("stored.joined", one, other);
    }

    /// What a field of `model.json` says, as far as it is known again; the rest untranslated.
    ///
    /// @param written the field
    public static Sentence of(String written) {
        List<Sentence> said = new ArrayList<>();
        String rest = written.strip();
        for (Optional<Known> next = next(rest); next.isPresent(); next = next(rest)) {
            said.add(next.get().sentence());
            rest = rest.substring(next.get().length()).strip();
        }
        if (!rest.isEmpty() || said.isEmpty()) {
            said.add(Sentence.untranslated(rest));
        }
        return said.stream().reduce(Sentence::both).orElseThrow();
    }

    private record Known(Sentence sentence, int length) {}

    private static Optional<Known> next(String text) {
        Matcher joined = JOINED.matcher(text);
        if (joined.lookingAt()) {
            return Optional.of(new Known(joined(joined.group(1), joined.group(2)), joined.end()));
        }
        return ALL.stream()
                .filter(sentence -> text.startsWith(sentence.toString()))
                .map(sentence -> new Known(sentence, sentence.toString().length()))
                .findFirst();
    }
}
