package io.github.audiomae.explore;

/// At which level a reconstruction is shown, for models whose targets are patch-normalised: those predict each
/// patch with its own mean and spread taken out, so its level has to come from somewhere. Models with raw
/// targets predict levels themselves; for them the choice changes nothing.
public enum Levels {
    /// As predicted: every patch around 0 with a spread of about 1, visible patches normalised alike.
    NORMALIZED,

    /// Mean and spread of each hidden patch interpolated from the visible patches around it.
    ESTIMATED,

    /// Mean and spread of the hidden patches themselves: uses what was hidden, and must say so wherever it is
    /// shown.
    ORACLE
}
