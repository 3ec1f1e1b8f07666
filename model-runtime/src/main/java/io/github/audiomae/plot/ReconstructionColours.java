package io.github.audiomae.plot;

import io.github.audiomae.colour.ColourRamp;
import io.github.audiomae.colour.DifferenceColours;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.features.Normalization;

/// The colours of a reconstruction's pictures: one scale for original, masked and reconstruction, one for their
/// difference. Both the panes of the main window and the panels of a figure use them.
///
/// The range of differences is fixed, so that two reconstructions can be compared by their colours.
///
/// @param values of original, masked and reconstruction
/// @param differences of reconstruction − original
public record ReconstructionColours(ColourScale values, ColourScale differences) {
    /// Differences of this many decibels or more have the last colour.
    public static final double MOST_DECIBELS = 20;

    /// For patches without levels: values and differences of this many standard deviations or more have the last
    /// colour.
    public static final double MOST_DEVIATIONS = 2;

    /// The colours of a figure or of panes.
    ///
    /// @param made the reconstruction that is shown
    /// @param normalization of the model that made it
    /// @param ground for the background into which differences fade
    public static ReconstructionColours of(
            Reconstruction made, Normalization normalization, ColourChoice choice, DifferenceColours ground) {
        return decibels(normalization, choice.levels(made.window(), normalization), choice.map(), ground)
                .fitting(made);
    }

    /// For pictures in decibels.
    ///
    /// @param normalization of the space that the numbers are in
    /// @param levels dB at the ends of the colours
    public static ReconstructionColours decibels(
            Normalization normalization, ValueRange levels, ColourRamp map, ColourRamp ground) {
        ValueScale scale = ValueScale.decibels(normalization);
        return new ReconstructionColours(
                new ColourScale(scale, levels, map),
                new ColourScale(scale.ofDifferences(), ValueRange.around0(MOST_DECIBELS), ground));
    }

    /// The same for pictures in the space of another model, so that equal decibels have equal colours.
    public ReconstructionColours in(Normalization normalization) {
        return decibels(normalization, values.range(), values.ramp(), differences.ramp());
    }

    /// These colours or, for a reconstruction without levels, the same colours for standard deviations.
    public ReconstructionColours fitting(Reconstruction made) {
        if (!made.isPatchNormalized()) {
            return this;
        }
        ValueRange range = ValueRange.around0(MOST_DEVIATIONS);
        return new ReconstructionColours(
                new ColourScale(ValueScale.PATCH_DEVIATIONS, range, values.ramp()),
                new ColourScale(ValueScale.PATCH_DEVIATIONS, range, differences.ramp()));
    }
}
