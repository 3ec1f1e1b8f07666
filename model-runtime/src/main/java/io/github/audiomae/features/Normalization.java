package io.github.audiomae.features;

/// The model's input scaling: `(x − mean) / (2 · std)`, and back.
///
/// @param mean of raw log-mel values over the training set
/// @param std their standard deviation, > 0
public record Normalization(float mean, float std) {
    /// AudioSet (AudioMAE, `dataset.py`: `norm_stats`, `(fbank - norm_mean) / (norm_std * 2)`).
    public static final Normalization AUDIOSET = new Normalization(-4.2677393f, 4.5689974f);

    public Normalization {
        if (!(std > 0) || !Float.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "normalisation needs a finite mean and std > 0, got " + mean + ", " + std);
        }
    }

    /// Raw log-mel to the model's space.
    public float apply(float raw) {
        return (raw - mean) / (2 * std);
    }

    /// The model's space to raw log-mel.
    public float invert(float normalized) {
        return normalized * (2 * std) + mean;
    }

    /// What a padded cell (raw 0, zero-padded before normalisation) looks like to the model: +0.467 for AudioSet.
    public float paddingValue() {
        return apply(0f);
    }

    /// Decibels per unit of the normalised space: raw values are ln(energy), 10·log10(e) dB per neper of energy.
    public double decibelsPerUnit() {
        return 2 * std * 10 / Math.log(10);
    }
}
