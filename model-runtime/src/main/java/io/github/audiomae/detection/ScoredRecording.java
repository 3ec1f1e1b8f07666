package io.github.audiomae.detection;

import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A recording with the scores of its classes.
///
/// @param file the recording
/// @param timeline its scores
/// @param start when it began, if that is known
public record ScoredRecording(Path file, ClassTimeline timeline, Optional<RecordingStart> start) {
    /// The detections in its scores, with what a person has judged; nothing is classified again.
    ///
    /// @param review the judgements on this recording
    /// @return in the order of time
    public List<DetectedEvent> events(DetectionSettings settings, Review review) {
        return Detection.in(timeline, settings::of, settings.mergeGapSeconds()).stream()
                .map(found -> new DetectedEvent(
                        file, found, start, review.of(found.tag().label(), found.span())))
                .toList();
    }
}
