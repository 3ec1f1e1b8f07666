package io.github.audiomae.app.spectrogram;

import io.github.audiomae.colour.ColourMap;

/// Turns the model's numbers into pictures that can be compared: same scale, same range, same colours.
///
/// @param scale from numbers to decibels
/// @param range levels at the ends of the colours
/// @param map colours for levels
/// @param dark whether differences fade into a dark background
public record PictureMaker(DecibelScale scale, DecibelRange range, ColourMap map, boolean dark) {
    /// Differences are coloured fully from this many decibels on, in every picture alike.
    public static final double FULL_DIFFERENCE_DB = 20;

    /// Levels.
    ///
    /// @param values row-major `[1024, 128]`, normalised
    public Picture levels(float[] values) {
        return Picture.of(values, value -> map.argb(range.unit(scale.of(value))));
    }

    /// How far `values` are above (red) or below (blue) `reference`.
    ///
    /// @param values row-major `[1024, 128]`, normalised
    /// @param reference the same shape
    public Picture difference(float[] values, float[] reference) {
        float[] decibels = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            decibels[i] = (float) scale.between(values[i], reference[i]);
        }
        return Picture.of(decibels, this::differenceColour);
    }

    /// Values without a level, −`reach` … `reach`.
    ///
    /// @param values row-major `[1024, 128]`
    public Picture units(float[] values, double reach) {
        return Picture.of(values, value -> map.argb(0.5 + value / (2 * reach)));
    }

    /// How far values without a level are apart, coloured fully from `reach` on.
    public Picture unitDifference(float[] values, float[] reference, double reach) {
        float[] differences = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            differences[i] = values[i] - reference[i];
        }
        return Picture.of(differences, value -> differenceColour(value / reach * FULL_DIFFERENCE_DB));
    }

    /// The colour of a difference in decibels.
    public int differenceColour(double decibels) {
        DifferenceColours colours = dark ? DifferenceColours.DARK : DifferenceColours.LIGHT;
        return colours.argb(0.5 + decibels / (2 * FULL_DIFFERENCE_DB));
    }
}
