package io.github.audiomae.plot;

import io.github.audiomae.features.Normalization;

/// Converts the numbers of a model's space to shown values: `shown = value · perUnit + atZero`.
///
/// @param unit after numbers, such as `dB`
/// @param perUnit shown value per unit of the model's space
/// @param atZero shown value where the model's space has 0
public record ValueScale(String unit, double perUnit, double atZero) {
    /// A patch without its own mean and spread has no level and is shown in its own standard deviations.
    public static final ValueScale PATCH_DEVIATIONS = new ValueScale("σ", 1, 0);

    /// Raw log-mel values are natural logarithms of energy.
    private static final double DECIBELS_PER_NEPER = 10 / Math.log(10);

    /// Mel energy in decibels, 10·log10 of the energy of a sound of full scale ±1.
    ///
    /// @param normalization of the model whose space the numbers are in
    public static ValueScale decibels(Normalization normalization) {
        return new ValueScale("dB", normalization.decibelsPerUnit(), normalization.mean() * DECIBELS_PER_NEPER);
    }

    /// The scale of differences between two values: in the same unit, 0 for equal values.
    public ValueScale ofDifferences() {
        return new ValueScale(unit, perUnit, 0);
    }

    /// The shown value for a number in the model's space.
    public double shown(double value) {
        return value * perUnit + atZero;
    }
}
