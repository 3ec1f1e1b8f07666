package io.github.audiomae.explore;

import io.github.audiomae.model.Targets;

/// At which levels a reconstruction is shown: those of the model where it predicts levels, else those asked for. Files
/// name them `raw`, `normalized`, `estimated` and `oracle`.
public enum ShownLevels {
    /// The model predicts levels itself.
    RAW,
    /// See [Levels#NORMALIZED].
    NORMALIZED,
    /// See [Levels#ESTIMATED].
    ESTIMATED,
    /// See [Levels#ORACLE].
    ORACLE;

    /// Those of a reconstruction.
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
