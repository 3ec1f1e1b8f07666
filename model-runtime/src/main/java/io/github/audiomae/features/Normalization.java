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

    /// Converts raw log-mel to the normalised space.
    public float apply(float raw) {
        return (raw - mean) / (2 * std);
    }

    /// Converts the normalised space to raw log-mel.
    public float invert(float normalized) {
        return normalized * (2 * std) + mean;
    }

    /// The normalised value of a padded cell (raw 0, as padding precedes normalisation): +0.467 for AudioSet.
    public float paddingValue() {
        return apply(0f);
    }

    /// Decibels per unit of the normalised space. Raw values are ln(energy), of which one unit (neper) is
    /// 10·log10(e) dB.
    public double decibelsPerUnit() {
        return 2 * std * 10 / Math.log(10);
    }
}
