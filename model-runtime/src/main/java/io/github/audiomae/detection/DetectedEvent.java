package io.github.audiomae.detection;

import io.github.audiomae.explore.Detection;
import io.github.audiomae.model.SoundFamily;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;

/// A detection of a recording, and what a person has judged.
///
/// @param file the recording
/// @param detection class, span and highest score
/// @param start when the recording began, if that is known
/// @param judgement empty if nobody has judged it
public record DetectedEvent(
        Path file, Detection detection, Optional<RecordingStart> start, Optional<Judgement> judgement) {
    /// The name of the class that the model found.
    public String label() {
        return detection.tag().label();
    }

    /// The highest score, 0 … 1.
    public float score() {
        return detection.tag().score();
    }

    /// The family of the class in AudioSet's ontology.
    public Optional<SoundFamily> family() {
        return detection.tag().family();
    }

    /// What was judged.
    public Verdict verdict() {
        return judgement.map(Judgement::verdict).orElse(Verdict.UNJUDGED);
    }

    /// Date and time of day of its start, if it is known when the recording began.
    public Optional<LocalDateTime> clockTime() {
        return start.map(began -> began.at(detection.span().startSeconds()));
    }

    /// The name by which it goes on: another one if it was renamed.
    public String name() {
        return judgement
                .filter(judged -> judged.verdict() == Verdict.RENAMED)
                .map(Judgement::name)
                .orElse(label());
    }

    /// The key under which a judgement on it is kept.
    public Review.Key key() {
        return Review.Key.of(detection);
    }
}
