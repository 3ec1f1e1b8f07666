package io.github.audiomae.app.spectrogram;

import io.github.audiomae.features.Normalization;

/// Turns the model's numbers into decibels a person knows: 10·log10 of the mel energy, full scale ±1.
///
/// @param normalization of the model that looks at the sound
public record DecibelScale(Normalization normalization) {
    /// Raw log-mel values are natural logarithms of energy.
    private static final double PER_NEPER = 10 / Math.log(10);

    /// The level of a normalised value.
    public double of(double normalized) {
        return normalization.invert((float) normalized) * PER_NEPER;
    }

    /// How far apart two normalised values are.
    public double between(double normalized, double reference) {
        return (normalized - reference) * normalization.decibelsPerUnit();
    }
}
