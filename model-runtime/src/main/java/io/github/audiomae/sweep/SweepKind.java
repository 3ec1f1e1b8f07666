package io.github.audiomae.sweep;

import io.github.audiomae.patches.MaskStrategy;

/// The kinds of masks that a sweep can use. Files and the command line call them `random`, `time` and `frequency`.
public enum SweepKind {
    /// Single patches ([MaskStrategy.Random]).
    RANDOM {
        @Override
        public MaskStrategy rule(double ratio, long seed) {
            return new MaskStrategy.Random(ratio, seed);
        }
    },

    /// Whole time columns ([MaskStrategy.Time]).
    TIME {
        @Override
        public MaskStrategy rule(double ratio, long seed) {
            return new MaskStrategy.Time(ratio, seed);
        }
    },

    /// Whole frequency bands ([MaskStrategy.Frequency]).
    FREQUENCY {
        @Override
        public MaskStrategy rule(double ratio, long seed) {
            return new MaskStrategy.Frequency(ratio, seed);
        }
    };

    /// The rule of this kind.
    ///
    /// @param ratio share to hide, 0 … 1
    public abstract MaskStrategy rule(double ratio, long seed);
}
