package io.github.audiomae.app.sources;

import java.time.LocalDateTime;
import java.util.Comparator;

/// The order of the sounds within a group.
public enum SourceOrder {
    /// As they were added.
    ADDED((one, other) -> 0),
    NAME(Comparator.comparing(RecordingEntry::title, String.CASE_INSENSITIVE_ORDER)),
    /// Earliest recording first; those whose start is not known last.
    START(Comparator.comparing((RecordingEntry entry) ->
            entry.start() == null ? LocalDateTime.MAX : entry.start().local())),
    /// Longest first; those that have not been read last.
    LENGTH(Comparator.comparingDouble((RecordingEntry entry) -> -entry.seconds().orElse(-1)));

    private final Comparator<RecordingEntry> comparator;

    SourceOrder(Comparator<RecordingEntry> comparator) {
        this.comparator = comparator;
    }

    Comparator<RecordingEntry> comparator() {
        return comparator;
    }
}
