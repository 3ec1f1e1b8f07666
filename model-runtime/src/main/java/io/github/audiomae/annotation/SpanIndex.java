package io.github.audiomae.annotation;

import io.github.audiomae.audio.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds annotations by time. They are kept by start in one ordered map for each power of two of their length, so that
/// a query looks, in each of the few maps, only at starts from one such length before it: time grows with the number
/// found and the logarithm of the number kept.
final class SpanIndex {
    private record Place(double start, long id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingDouble(Place::start).thenComparingLong(Place::id);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final Comparator<Annotation> BY_START = Comparator.comparingDouble(
                    (Annotation one) -> one.span().startSeconds())
            .thenComparingLong(Annotation::id);

    /// Shorter annotations, also those without a length, are kept together.
    private static final double SHORTEST_SECONDS = 1.0 / 1024;

    private final Map<Integer, TreeMap<Place, Annotation>> byLength = new HashMap<>();

    void add(Annotation one) {
        byLength.computeIfAbsent(lengthClass(one.span()), none -> new TreeMap<>())
                .put(place(one), one);
    }

    void remove(Annotation one) {
        TreeMap<Place, Annotation> map = byLength.get(lengthClass(one.span()));
        if (map != null) {
            map.remove(place(one));
        }
    }

    /// Those with an instant or more in common with a span, by start, then id.
    List<Annotation> meeting(TimeSpan time) {
        List<Annotation> found = new ArrayList<>();
        byLength.forEach((length, map) -> map
                .subMap(
                        new Place(time.startSeconds() - longest(length), Long.MIN_VALUE),
                        true,
                        new Place(time.endSeconds(), Long.MAX_VALUE),
                        true)
                .values()
                .stream()
                .filter(one -> one.span().endSeconds() >= time.startSeconds())
                .forEach(found::add));
        found.sort(BY_START);
        return found;
    }

    private static int lengthClass(TimeSpan span) {
        return Math.getExponent(Math.max(SHORTEST_SECONDS, span.lengthSeconds()));
    }

    /// No annotation of a class is as long as this, in seconds.
    private static double longest(int lengthClass) {
        return Math.scalb(1.0, lengthClass + 1);
    }

    private static Place place(Annotation one) {
        return new Place(one.span().startSeconds(), one.id());
    }
}
