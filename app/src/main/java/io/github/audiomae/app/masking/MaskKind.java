package io.github.audiomae.app.masking;

/// How the hidden patches are chosen.
public enum MaskKind {
    /// Individual patches, as in pretraining.
    RANDOM,
    /// Whole columns of time.
    TIME,
    /// Whole frequency bands.
    FREQUENCY,
    /// Columns and bands.
    TIME_FREQUENCY,
    /// Painted by hand.
    PAINTED
}
