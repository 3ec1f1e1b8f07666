package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.timestamp.RecordingStart;
import java.util.List;
import java.util.Optional;

/// The last two cells of a row with a span: its clock times in ISO 8601, empty if it is not known when the recording
/// began.
final class ClockCells {
    static final List<String> NAMES = List.of("clock_start", "clock_end");

    private ClockCells() {}

    static List<String> of(Optional<RecordingStart> start, TimeSpan span) {
        return start.map(began -> List.of(began.iso(span.startSeconds()), began.iso(span.endSeconds())))
                .orElse(List.of("", ""));
    }
}
