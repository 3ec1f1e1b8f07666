package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.plot.ReconstructionColours;
import org.jspecify.annotations.Nullable;

/// A reconstruction as pictures.
///
/// @param rebuilt the reconstruction
/// @param difference the difference of the model output from the original in hidden patches, none in visible ones
public record ReconstructionPictures(Picture rebuilt, Picture difference) {
    /// Colours a reconstruction; null for none.
    ///
    /// @param colours in decibels, of the value space of the model
    /// @param pasted whether visible patches show the original
    public static @Nullable ReconstructionPictures of(
            @Nullable ShownReconstruction shown, ReconstructionColours colours, boolean pasted) {
        if (shown == null) {
            return null;
        }
        Reconstruction made = shown.reconstruction();
        ReconstructionColours fitting = colours.fitting(made);
        return new ReconstructionPictures(
                Picture.of(pasted ? made.pasted() : made.decoded(), fitting.values()),
                Picture.ofDifference(made.pasted(), made.original(), fitting.differences()));
    }
}
