package io.github.audiomae.app.spectrogram;

/// Which patches of a pane are covered with a plain colour.
public enum Cover {
    /// None.
    NOTHING,
    /// The hidden ones.
    HIDDEN,
    /// The visible ones.
    VISIBLE
}
