package io.github.audiomae.explore;

/// The level at which a reconstruction is shown. It matters for models with patch-normalised targets: they predict each
/// patch without its mean and spread, which must come from elsewhere. For models with raw targets, which predict levels
/// themselves, it changes nothing.
public enum Levels {
    /// As predicted: every patch around 0 with a spread of about 1, visible patches normalised in the same way.
    NORMALIZED,

    /// Mean and spread of each hidden patch, interpolated from the visible patches around it.
    ESTIMATED,

    /// Mean and spread of the hidden patches themselves. This uses what was hidden, and must be labelled so
    /// wherever it is shown.
    ORACLE
}
