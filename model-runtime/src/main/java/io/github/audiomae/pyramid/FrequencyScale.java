package io.github.audiomae.pyramid;

import io.github.audiomae.features.MelAxis;

/// How frequencies are distributed over the height of a spectrogram, from 0 at the bottom to 1 at the top.
public enum FrequencyScale implements FrequencyMapping {
    /// The model's scale: 128 mel bins of equal height.
    MEL(SpectrogramKind.MEL) {
        @Override
        public double hertz(double unit) {
            return MelAxis.SHOWN.hertz(unit * kind().rows());
        }

        @Override
        public double unit(double hertz) {
            return MelAxis.SHOWN.position(hertz) / kind().rows();
        }
    },
    /// Equal distances for equal differences in hertz, 0 to 8 kHz.
    LINEAR(SpectrogramKind.FOURIER) {
        @Override
        public double hertz(double unit) {
            return unit * MelAxis.SHOWN.highHz();
        }

        @Override
        public double unit(double hertz) {
            return hertz / MelAxis.SHOWN.highHz();
        }
    },
    /// Equal distances for equal ratios, 40 Hz to 8 kHz.
    LOGARITHMIC(SpectrogramKind.FOURIER) {
        @Override
        public double hertz(double unit) {
            return LOWEST * Math.pow(MelAxis.SHOWN.highHz() / LOWEST, unit);
        }

        @Override
        public double unit(double hertz) {
            return Math.log(Math.max(hertz, 1e-3) / LOWEST) / Math.log(MelAxis.SHOWN.highHz() / LOWEST);
        }
    };

    /// At lower frequencies, a Fourier bin would be taller than the whole picture.
    private static final double LOWEST = 40;

    private final SpectrogramKind kind;

    FrequencyScale(SpectrogramKind kind) {
        this.kind = kind;
    }

    /// The kind of spectrogram that is shown on this scale.
    public SpectrogramKind kind() {
        return kind;
    }

    @Override
    public abstract double hertz(double unit);

    @Override
    public abstract double unit(double hertz);

    /// The position of a height among the rows of a tile, where row `r` covers `r` to `r + 1`.
    public double row(double unit) {
        return switch (kind) {
            case MEL -> unit * kind.rows();
            case FOURIER -> hertz(unit) / SpectrogramKind.FOURIER_BIN_HZ + 0.5; // bins are centred at their frequency
        };
    }
}
