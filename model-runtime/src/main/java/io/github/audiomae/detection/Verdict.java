package io.github.audiomae.detection;

/// What a person says about a detection.
public enum Verdict {
    /// Nothing yet.
    UNJUDGED,
    /// The class is right.
    ACCEPTED,
    /// The class is wrong.
    REJECTED,
    /// The class is wrong, and another name is right.
    RENAMED
}
