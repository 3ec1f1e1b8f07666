package io.github.audiomae.detection;

import io.github.audiomae.model.SoundFamily;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which events a list shows.
///
/// @param classes by name; empty for all
/// @param families of AudioSet's ontology; empty for all
/// @param verdicts empty for all
/// @param leastScore 0 … 1
/// @param mostScore 0 … 1
/// @param hours the time of day in which an event starts; empty for all, and then also events without a clock time
public record EventFilter(
        Set<String> classes,
        Set<SoundFamily> families,
        Set<Verdict> verdicts,
        double leastScore,
        double mostScore,
        Optional<Hours> hours) {
    /// Everything.
    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Set.of(), 0, 1, Optional.empty());

    public EventFilter {
        classes = Set.copyOf(classes);
        families = Set.copyOf(families);
        verdicts = Set.copyOf(verdicts);
    }

    /// A part of the day, over midnight if it ends before it begins.
    ///
    /// @param from included
    /// @param to not included
    public record Hours(LocalTime from, LocalTime to) {
        boolean contains(LocalTime time) {
            boolean afterFrom = !time.isBefore(from);
            boolean beforeTo = time.isBefore(to);
            return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
        }
    }

    /// Whether an event is shown.
    public boolean accepts(DetectedEvent event) {
        return (classes.isEmpty() || classes.contains(event.label()))
                && (families.isEmpty()
                        || event.family().filter(families::contains).isPresent())
                && (verdicts.isEmpty() || verdicts.contains(event.verdict()))
                && event.score() >= leastScore
                && event.score() <= mostScore
                && (hours.isEmpty()
                        || event.clockTime()
                                .filter(time -> hours.get().contains(time.toLocalTime()))
                                .isPresent());
    }

    /// The events that are shown, in an order.
    public List<DetectedEvent> of(List<DetectedEvent> events, EventOrder order) {
        return events.stream().filter(this::accepts).sorted(order.comparator()).toList();
    }
}
