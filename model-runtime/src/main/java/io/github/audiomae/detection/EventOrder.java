package io.github.audiomae.detection;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;

/// Orders of a list of events; equal ones follow one another by file and time.
public enum EventOrder {
    /// By file, then by time in it.
    TIME((one, other) -> 0),
    /// By date and time of day; unknown ones last.
    CLOCK_TIME(Comparator.comparing(event -> event.clockTime().orElse(LocalDateTime.MAX))),
    /// By time of day, whatever the date; unknown ones last.
    TIME_OF_DAY(Comparator.comparing(
            event -> event.clockTime().map(LocalDateTime::toLocalTime).orElse(LocalTime.MAX))),
    /// By the name of the class.
    CLASS(Comparator.comparing(DetectedEvent::label, String.CASE_INSENSITIVE_ORDER)),
    /// By the family of the class in AudioSet's ontology; those without one last.
    FAMILY(Comparator.comparingInt(event -> event.family().map(Enum::ordinal).orElse(Integer.MAX_VALUE))),
    /// The highest score first.
    SCORE(Comparator.comparingDouble(event -> -event.score())),
    /// Unjudged first.
    VERDICT(Comparator.comparing(DetectedEvent::verdict));

    private final Comparator<DetectedEvent> comparator;

    EventOrder(Comparator<DetectedEvent> first) {
        comparator = first.thenComparing(DetectedEvent::file)
                .thenComparingDouble(event -> event.detection().span().startSeconds());
    }

    /// Compares by this order.
    public Comparator<DetectedEvent> comparator() {
        return comparator;
    }
}
