package io.github.audiomae.explore;

/// How finely a sound is described.
public enum EmbeddingLevel {
    /// One vector per window.
    CLIP,

    /// One vector per 160 ms: the mean over the eight bands.
    TIME,

    /// One vector per patch: 160 ms × 16 mel bins.
    PATCH
}
