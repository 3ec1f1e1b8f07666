package io.github.audiomae.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The names of sound classes in the language of the main window. Files and exports keep the labels of the model.
///
/// AudioSet's 527 classes are translated, and the three of the bundled model that are not among them. A model of which
/// they are not the larger part shows its own labels. Immutable.
public final class ClassNames {
    private static final String LIST = "/io/github/audiomae/resources/messages/sound-classes.txt";
    private static final List<String> AUDIOSET = List.copyOf(read(1).keySet());
    private static final List<String> LANGUAGES = List.of("en", "de", "zh"); // columns of the list, after the number

    private final Map<String, String> byLabel;
    private final Locale locale;
    private volatile Model last = new Model(List.of(), false);

    private record Model(List<String> labels, boolean translated) {}

    private ClassNames(Map<String, String> byLabel, Locale locale) {
        this.byLabel = byLabel;
        this.locale = locale;
    }

    /// The names in a language; AudioSet's own in languages without a translation.
    public static ClassNames in(Locale locale) {
        int column = LANGUAGES.indexOf(locale.getLanguage());
        return new ClassNames(column <= 0 ? Map.of() : read(1 + column), locale);
    }

    /// The labels of AudioSet's classes that have names here, in its order.
    public static List<String> audioSet() {
        return AUDIOSET;
    }

    /// The name of a class.
    ///
    /// @param labels all classes of its model
    public String of(String label, List<String> labels) {
        return isTranslated(labels) ? byLabel.getOrDefault(label, label) : label;
    }

    /// The name of a label that a person gave: that of the class, if it is one.
    ///
    /// @param labels all classes of the model
    public String ofGiven(String label, List<String> labels) {
        return labels.contains(label) ? of(label, labels) : label;
    }

    /// The name of a class followed by its label, if that differs, as `Hund (Dog)`.
    ///
    /// @param labels all classes of its model
    public String withLabel(String label, List<String> labels) {
        String name = of(label, labels);
        return name.equals(label) ? name : name + " (" + label + ")";
    }

    /// Compares labels by their names, as the language orders them.
    ///
    /// @param labels all classes of their model
    public Comparator<String> order(List<String> labels) {
        Collator collator = Collator.getInstance(locale);
        return (one, other) -> collator.compare(of(one, labels), of(other, labels));
    }

    /// Whether a class is meant by a part of its name or of its label; a blank part means all.
    ///
    /// @param labels all classes of its model
    public boolean matches(String part, String label, List<String> labels) {
        String sought = part.strip().toLowerCase(Locale.ROOT);
        return label.toLowerCase(Locale.ROOT).contains(sought)
                || of(label, labels).toLowerCase(Locale.ROOT).contains(sought);
    }

    private boolean isTranslated(List<String> labels) {
        if (byLabel.isEmpty()) {
            return false;
        }
        Model known = last;
        if (known.labels != labels) { // the same list for every result of a model
            known = new Model(
                    labels, 2 * labels.stream().filter(byLabel::containsKey).count() > labels.size());
            last = known;
        }
        return known.translated;
    }

    private static Map<String, String> read(int column) {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ClassNames.class.getResourceAsStream(LIST), LIST), UTF_8))) {
            lines.lines().map(line -> line.split(";")).forEach(cells -> names.put(cells[1], cells[column]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
