package io.github.audiomae.audio;

/// A span of time in a recording, in seconds from its start.
///
/// @param startSeconds where it begins, ≥ 0
/// @param endSeconds where it ends, ≥ `startSeconds`
public record TimeSpan(double startSeconds, double endSeconds) {
    public TimeSpan {
        if (!(startSeconds >= 0) || !(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException(
                    "a span needs 0 ≤ start ≤ end, got " + startSeconds + " s to " + endSeconds + " s");
        }
    }

    /// Length in seconds, ≥ 0.
    public double lengthSeconds() {
        return endSeconds - startSeconds;
    }
}
