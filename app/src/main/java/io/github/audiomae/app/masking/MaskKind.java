package io.github.audiomae.app.masking;

/// How the hidden patches are chosen.
public enum MaskKind {
    /// Single patches, as in pretraining.
    RANDOM,
    /// Whole columns of time.
    TIME,
    /// Whole bands of frequency.
    FREQUENCY,
    /// Columns and bands.
    TIME_FREQUENCY,
    /// By hand.
    PAINTED
}
