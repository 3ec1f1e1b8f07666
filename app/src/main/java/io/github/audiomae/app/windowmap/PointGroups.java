package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.spectrogram.ClassColours;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.colour.ColourMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// The points of a map in groups of one colour, the largest group first.
///
/// @param of the number of its group for each point; not to be changed
/// @param groups in the order of their numbers
/// @param ordered whether they are ranges of a quantity, in ascending order
record PointGroups(int[] of, List<Group> groups, boolean ordered) {
    /// So many groups have a colour of their own; all others, and points without a group, are grey.
    static final int COLOURS = 7;

    private static final float LEAST_SCORE = 0.3f;

    /// A group.
    ///
    /// @param name for a person
    /// @param count of its points
    /// @param label the number of its class; −1 for other groups
    /// @param rest whether it holds the points about which nothing is known
    record Group(String name, int count, int label, boolean rest) {}

    /// The colour of a group.
    Color colour(int group, boolean dark) {
        if (ordered && group < COLOURS) {
            double share = group / (COLOURS - 2.0);
            int argb = ColourMap.VIRIDIS.argb(dark ? 0.3 + 0.7 * share : 0.85 * share);
            return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        }
        List<String> names =
                IntStream.rangeClosed(0, COLOURS).mapToObj(i -> "group " + i).toList();
        return new ClassColours(dark, names).hue(Math.min(group, COLOURS));
    }

    /// The colour of a group in the legend.
    Color colour(Group group, boolean dark) {
        return colour(group.rest() ? COLOURS : groups.indexOf(group), dark);
    }

    /// What a point is grouped by.
    ///
    /// @param label the number of the class; −1 if it is none
    private record Key(String name, int label, boolean rest) {}

    static PointGroups by(
            Colouring colouring,
            WindowPlaces windows,
            PointNotes notes,
            List<String> labels,
            ClassNames names,
            Messages messages) {
        Map<Long, String> learned = colouring == Colouring.HEAD ? notes.learned() : Map.of();
        Key[] keys = new Key[windows.size()];
        for (int i = 0; i < keys.length; i++) {
            Fact fact = windows.facts().get(i);
            keys[i] = switch (colouring) {
                case CLASS ->
                    fact.label() < 0 || fact.score() < LEAST_SCORE
                            ? new Key(messages.text("map.below"), -1, true)
                            : new Key(names.of(labels.get(fact.label()), labels), fact.label(), false);
                case LABEL -> named(notes.given().labelOf(fact.id()), labels, names, messages.text("map.no-label"));
                case HEAD ->
                    named(
                            learned.getOrDefault(fact.id(), ""),
                            labels,
                            names,
                            messages.text(notes.taught() == null ? "map.no-head" : "map.undecided"));
                case FILE -> new Key(String.valueOf(fact.recording().getFileName()), -1, false);
                case HOUR ->
                    fact.hour() < 0
                            ? new Key(messages.text("map.no-hour"), -1, true)
                            : new Key(messages.text("map.hour", fact.hour()), -1, false);
                case CLUSTER -> new Key(messages.text("map.cluster", windows.clusters()[i] + 1), -1, false);
                case ERROR -> throw new IllegalArgumentException("errors are grouped by ranges");
            };
        }
        return of(keys);
    }

    private static Key named(String label, List<String> labels, ClassNames names, String none) {
        return label.isEmpty() ? new Key(none, -1, true) : new Key(names.ofGiven(label, labels), -1, false);
    }

    private static PointGroups of(Key... keys) {
        Map<Key, Integer> counts = new HashMap<>();
        for (Key key : keys) {
            counts.merge(key, 1, Integer::sum);
        }
        List<Key> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparing(Key::rest)
                .thenComparing(key -> -Objects.requireNonNull(counts.get(key)))
                .thenComparing(Key::name));
        Map<Key, Integer> numbers = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            numbers.put(order.get(i), order.get(i).rest() ? Math.max(i, COLOURS) : i);
        }
        int[] of = IntStream.range(0, keys.length)
                .map(i -> Objects.requireNonNull(numbers.get(keys[i])))
                .toArray();
        return new PointGroups(
                of,
                order.stream()
                        .map(key ->
                                new Group(key.name(), Objects.requireNonNull(counts.get(key)), key.label(), key.rest()))
                        .toList(),
                false);
    }
}
