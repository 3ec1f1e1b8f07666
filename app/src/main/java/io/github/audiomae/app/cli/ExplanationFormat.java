package io.github.audiomae.app.cli;

/// What `explain` writes.
enum ExplanationFormat {
    /// The evidence of each patch, `attribution.npy`.
    NPY,

    /// The areas of the curves, `curves.json`.
    JSON,

    /// The figure, `explanation.png`.
    PNG,

    /// The figure, `explanation.svg`.
    SVG,

    /// The points of the curves, `curves.csv`.
    CSV,

    /// The evidence and the rest as sounds, `evidence.wav` and `without-evidence.wav`.
    WAV,

    /// The same sounds as FLAC.
    FLAC;

    /// Whether it is a sound.
    boolean isSound() {
        return this == WAV || this == FLAC;
    }
}
