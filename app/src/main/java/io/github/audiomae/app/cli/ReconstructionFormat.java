package io.github.audiomae.app.cli;

/// What `reconstruct` writes.
enum ReconstructionFormat {
    /// The figure, `reconstruction.png`.
    PNG,

    /// The figure, `reconstruction.svg`.
    SVG,

    /// `prediction.npy`, `reconstruction.npy`, `mask.npy`.
    NPY,

    /// The numbers, `reconstruction.json`.
    JSON,

    /// The sounds, `original.wav`, `visible.wav`, `hidden.wav`, `reconstruction.wav`.
    WAV,

    /// The same sounds as FLAC.
    FLAC;

    /// Whether these are sounds.
    boolean isSound() {
        return this == WAV || this == FLAC;
    }
}
