package io.github.audiomae.detection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Detection;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /// All that was judged, whatever the thresholds are now: each as the window in which its score was highest. What
    /// concerns classes of other models, or windows without scores, is left out.
    ///
    /// @param review the judgements on this recording
    /// @return in no order
    public List<DetectedEvent> judged(Review review) {
        List<DetectedEvent> all = new ArrayList<>();
        review.each((key, judgement) -> {
            int index = timeline.labels().indexOf(key.label());
            int window = timeline.windowAt(key.seconds());
            if (index >= 0 && window < timeline.known()) {
                TimeSpan span = timeline.span(window);
                Tag tag = new Tag(index, key.label(), timeline.score(window, index));
                all.add(new DetectedEvent(file, new Detection(span, tag, span), start, Optional.of(judgement)));
            }
        });
        return all;
    }
}
