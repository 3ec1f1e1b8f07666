package io.github.audiomae.app.spectrogram;

/// Which patches of a pane are covered by plain colour.
public enum Cover {
    /// None.
    NOTHING,
    /// Those the model does not see.
    HIDDEN,
    /// Those it does see.
    VISIBLE
}
