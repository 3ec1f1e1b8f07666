package io.github.audiomae.resynthesis;

/// Where the phases of hidden patches come from when they are made audible.
public enum HiddenPhase {
    /// Found by iteration from the visible patches and the predicted levels: nothing of what was hidden is used.
    ITERATED,

    /// Those of the original. This uses what was hidden, and must be labelled so wherever it is heard or written.
    ORACLE
}
