package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.catalogue.Hues;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.colour.ColourMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.paint.Color;

/// The points of a map in groups, each of which has a colour, or is grey.
///
/// @param of the number of its group for each point; not to be changed
/// @param groups in the order of their numbers
/// @param scale what their hues are
record PointGroups(int[] of, List<Group> groups, Scale scale) {
    private static final float LEAST_SCORE = 0.3f;
    private static final int HOURS = 24;

    /// What the hue of a group is.
    enum Scale {
        /// One of [Hues].
        HUES,
        /// An hour of the day, on a circle of colours.
        HOURS,
        /// The number of a range of a quantity, in ascending order.
        RANGES
    }

    /// A group.
    ///
    /// @param name for a person
    /// @param count of its points
    /// @param hue its number on the scale; −1 for grey
    /// @param rest whether it holds the points about which nothing is known
    record Group(String name, int count, int hue, boolean rest) {}

    /// The colour of a group.
    Color colour(int group, boolean dark) {
        return colour(groups.get(group), dark);
    }

    /// The colour of a group.
    Color colour(Group group, boolean dark) {
        if (group.rest()) {
            return Color.web(dark ? "#565e70" : "#a3a9b5");
        }
        if (group.hue() < 0) {
            return Hues.colour(-1, dark);
        }
        return switch (scale) {
            case HUES -> Hues.colour(group.hue(), dark);
            case HOURS -> // blue at midnight, yellow at noon
                Color.hsb(240 + 360.0 * group.hue() / HOURS, dark ? 0.6 : 0.85, dark ? 0.95 : 0.7);
            case RANGES -> {
                double share = group.hue() / (ErrorGroups.GROUPS - 1.0);
                int argb = ColourMap.VIRIDIS.argb(dark ? 0.3 + 0.7 * share : 0.85 * share);
                yield Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
            }
        };
    }

    /// The points of groups.
    BitSet points(Predicate<Group> wanted) {
        BitSet points = new BitSet();
        for (int i = 0; i < of.length; i++) {
            if (wanted.test(groups.get(of[i]))) {
                points.set(i);
            }
        }
        return points;
    }

    /// What a point is grouped by.
    ///
    /// @param hue where that is known from the start; −1 otherwise
    private record Key(String name, int hue, boolean rest) {}

    /// @param hues those of names, as far as they were given before
    static PointGroups by(
            Colouring colouring,
            WindowPlaces windows,
            PointNotes notes,
            List<String> labels,
            Hues hues,
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
                            : new Key(names.of(labels.get(fact.label()), labels), -1, false);
                case LABEL -> named(firstLabel(notes, fact), labels, names, messages.text("map.no-label"));
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
                            : new Key(messages.text("map.hour", fact.hour()), fact.hour(), false);
                case CLUSTER ->
                    new Key(messages.text("map.cluster", windows.clusters()[i] + 1), windows.clusters()[i], false);
                case ERROR -> throw new IllegalArgumentException("errors are grouped by ranges");
            };
        }
        return of(colouring == Colouring.HOUR ? Scale.HOURS : Scale.HUES, hues, keys);
    }

    private static String firstLabel(PointNotes notes, Fact fact) {
        List<String> labels = notes.given().labelsOf(fact.id());
        return labels.isEmpty() ? "" : labels.getFirst();
    }

    private static Key named(String label, List<String> labels, ClassNames names, String none) {
        return label.isEmpty() ? new Key(none, -1, true) : new Key(names.ofGiven(label, labels), -1, false);
    }

    private static PointGroups of(Scale scale, Hues hues, Key... keys) {
        Map<Key, Integer> counts = new HashMap<>();
        for (Key key : keys) {
            counts.merge(key, 1, Integer::sum);
        }
        List<Key> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparing(Key::rest)
                .thenComparing(Key::hue)
                .thenComparing(key -> -Objects.requireNonNull(counts.get(key)))
                .thenComparing(Key::name));
        hues.give(order.stream()
                .filter(key -> !key.rest() && key.hue() < 0)
                .map(Key::name)
                .toList());
        Map<Key, Integer> numbers = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            numbers.put(order.get(i), i);
        }
        int[] of = Arrays.stream(keys)
                .mapToInt(key -> Objects.requireNonNull(numbers.get(key)))
                .toArray();
        return new PointGroups(
                of,
                order.stream()
                        .map(key -> new Group(
                                key.name(),
                                Objects.requireNonNull(counts.get(key)),
                                key.hue() >= 0 || key.rest() ? key.hue() : hues.of(key.name()),
                                key.rest()))
                        .toList(),
                scale);
    }
}
