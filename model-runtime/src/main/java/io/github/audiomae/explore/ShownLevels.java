package io.github.audiomae.explore;

import io.github.audiomae.model.Targets;

/// The levels at which a reconstruction is shown: those that the model predicts, if it does, else those requested.
/// Files name them `raw`, `normalized`, `estimated` and `oracle`.
public enum ShownLevels {
    /// The model predicts levels itself.
    RAW,
    /// See [Levels#NORMALIZED].
    NORMALIZED,
    /// See [Levels#ESTIMATED].
    ESTIMATED,
    /// See [Levels#ORACLE].
    ORACLE;

    /// The levels of a reconstruction.
    public static ShownLevels of(Reconstruction made) {
        if (made.targets() == Targets.RAW) {
            return RAW;
        }
        return switch (made.levels()) {
            case NORMALIZED -> NORMALIZED;
            case ESTIMATED -> ESTIMATED;
            case ORACLE -> ORACLE;
        };
    }
}
