package io.github.audiomae.model;

import io.github.audiomae.run.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentences that this program writes into `model.json` about licence and training. They are stored in English and
/// recognised when read, so that the window can show them in its language. Words of other programs are shown unchanged.
public final class StoredWords {
    public static final Sentence LICENCE_UNKNOWN = Sentence.of("stored.licence.unknown");
    public static final Sentence LICENCE_NOT_SAID = Sentence.of("stored.licence.not-said");
    public static final Sentence LICENCE_AUDIO_MAE = Sentence.of("stored.licence.audio-mae");
    public static final Sentence LICENCE_DASS = Sentence.of("stored.licence.dass");
    public static final Sentence LICENCE_AST = Sentence.of("stored.licence.ast");
    public static final Sentence LICENCE_EAT = Sentence.of("stored.licence.eat");
    public static final Sentence LICENCE_BIRD_MAE = Sentence.of("stored.licence.bird-mae");
    public static final Sentence TARGETS_GIVEN = Sentence.of("stored.targets.given");
    public static final Sentence TARGETS_STATED = Sentence.of("stored.targets.stated");
    public static final Sentence TARGETS_MEASURED = Sentence.of("stored.targets.measured");
    public static final Sentence TARGETS_ASSUMED = Sentence.of("stored.targets.assumed");

    public static final Sentence WEIGHTS_EMA = Sentence.of("stored.weights.ema");

    private static final List<Sentence> ALL = List.of(
            LICENCE_UNKNOWN,
            LICENCE_NOT_SAID,
            LICENCE_AUDIO_MAE,
            LICENCE_DASS,
            LICENCE_AST,
            LICENCE_EAT,
            LICENCE_BIRD_MAE,
            TARGETS_GIVEN,
            TARGETS_STATED,
            TARGETS_MEASURED,
            TARGETS_ASSUMED,
            WEIGHTS_EMA);

    /// English texts of earlier versions; models that were downloaded then still contain them.
    private static final Map<String, Sentence> FORMER =
            Map.of("unknown: nobody says; ask who made it", LICENCE_NOT_SAID);

    private static final Pattern JOINED = Pattern.compile(joined("\0", "\1")
            .toString()
            .replace(".", "\\.")
            .replace("\0", "(\\S+)")
            .replace("\1", "(\\S+)"));

    private static final Pattern TAG =
            Pattern.compile(tag("\0").toString().replace(".", "\\.").replace("\0", "(.+)") + "$");

    private StoredWords() {}

    /// States which licence a copy of some weights names for itself; must be the last sentence of a field.
    public static Sentence tag(String named) {
        return Sentence.of("stored.licence.tag", named);
    }

    /// States that a model was combined from two others.
    public static Sentence joined(String one, String other) {
        return Sentence.of("stored.joined", one, other);
    }

    /// A field of `model.json` as sentences: the recognised ones translatable, the rest untranslated.
    ///
    /// @param written the text of the field
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
        Matcher tag = TAG.matcher(text);
        if (tag.lookingAt()) {
            return Optional.of(new Known(tag(tag.group(1)), tag.end()));
        }
        return Stream.concat(
                        ALL.stream().map(sentence -> Map.entry(sentence.toString(), sentence)),
                        FORMER.entrySet().stream())
                .filter(known -> text.startsWith(known.getKey()))
                .map(known -> new Known(known.getValue(), known.getKey().length()))
                .findFirst();
    }
}
