package io.github.audiomae.figure;

import io.github.audiomae.features.Normalization;

/// What the values of a figure are shown as.
///
/// @param unit after numbers, such as `dB`
/// @param perUnit shown value per unit of the model's space
/// @param atZero shown value where the model's space has 0
/// @param step ranges end at multiples of this
public record ValueScale(String unit, double perUnit, double atZero, double step) {
    /// A patch with its own mean and spread taken out has no level: it is shown in its own standard deviations.
    public static final ValueScale PATCH_DEVIATIONS = new ValueScale("σ", 1, 0, 1);

    private static final double DECIBELS_PER_NEPER = 10 / Math.log(10);

    /// Mel energy in decibels, relative to the energy 1.
    public static ValueScale decibels(Normalization normalization) {
        return new ValueScale("dB", normalization.decibelsPerUnit(), normalization.invert(0) * DECIBELS_PER_NEPER, 5);
    }

    double shown(double value) {
        return value * perUnit + atZero;
    }

    double shownDifference(double difference) {
        return difference * perUnit;
    }
}
