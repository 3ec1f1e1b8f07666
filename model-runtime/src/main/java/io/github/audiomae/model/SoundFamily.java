package io.github.audiomae.model;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The seven families into which AudioSet's ontology sorts its classes (Gemmeke et al. 2017, figure 1).
///
/// AudioSet's list of 527 classes follows the ontology from top to bottom, so that a family consists of a few ranges of
/// the list. The ranges were assigned here, from the list; a class that the ontology has in several places belongs to
/// the family where the list has it.
public enum SoundFamily {
    HUMAN("Human sounds"),
    ANIMAL("Animal sounds"),
    MUSIC("Music"),
    NATURE("Natural sounds"),
    THINGS("Sounds of things"),
    AMBIGUOUS("Source-ambiguous sounds"),
    BACKGROUND("Channel, environment and background");

    /// First class of each range → its family; a range ends where the next begins.
    private static final NavigableMap<Integer, SoundFamily> BY_FIRST_CLASS = new TreeMap<>(Map.of(
            0, HUMAN, // Speech …
            72, ANIMAL, // Animal …
            137, MUSIC, // Music …
            283, NATURE, // Wind …
            300, THINGS, // Vehicle …
            459, AMBIGUOUS, // Whoosh, Thump, Thunk
            462, THINGS, // Electronic tuner, Effects unit, Chorus effect
            465, AMBIGUOUS, // Basketball bounce …
            506, BACKGROUND)); // Inside, small room …

    private static final Map<String, SoundFamily> BY_LABEL = byLabel();

    private final String title;

    SoundFamily(String title) {
        this.title = title;
    }

    /// The family's English name.
    public String title() {
        return title;
    }

    /// The family of one of AudioSet's 527 classes.
    ///
    /// @param index its number, 0 … 526
    public static SoundFamily of(int index) {
        if (index < 0 || index >= ClassLabels.AUDIOSET_CLASSES) {
            throw new IllegalArgumentException("AudioSet has the classes 0 … 526, not " + index);
        }
        return BY_FIRST_CLASS.floorEntry(index).getValue();
    }

    /// The family of the AudioSet class with this name; empty for other names.
    public static Optional<SoundFamily> ofLabel(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    private static Map<String, SoundFamily> byLabel() {
        List<String> labels = ClassLabels.audioSet();
        return IntStream.range(0, labels.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(labels::get, SoundFamily::of));
    }
}
