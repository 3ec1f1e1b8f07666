package io.github.audiomae.detection;

import java.time.Instant;

/// What a person has said about a detection.
///
/// @param verdict not [Verdict#UNJUDGED]
/// @param name the right name if it was renamed, else empty
/// @param reviewer the person; may be empty
/// @param when to the second
public record Judgement(Verdict verdict, String name, String reviewer, Instant when) {
    public Judgement {
        if (verdict == Verdict.UNJUDGED || (verdict == Verdict.RENAMED) == name.isEmpty()) {
            throw new IllegalArgumentException("no judgement: " + verdict + " " + name);
        }
        when = Instant.ofEpochSecond(when.getEpochSecond());
    }

    /// Whether the class that the model found is right.
    public boolean isRight() {
        return verdict == Verdict.ACCEPTED;
    }
}
