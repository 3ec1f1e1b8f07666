package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.Picture;
import io.github.audiomae.app.spectrogram.PictureMaker;
import io.github.audiomae.explore.Reconstruction;
import org.jspecify.annotations.Nullable;

/// A reconstruction as pictures.
///
/// @param rebuilt what the model painted
/// @param difference how far that is from the original
public record Pictures(Picture rebuilt, Picture difference) {
    /// Patch-normalised values have no level; two standard deviations to either side fill the colours.
    private static final double NORMALIZED_REACH = 2;

    /// Colours a reconstruction; null for none.
    ///
    /// @param pasted whether visible patches show the original
    public static @Nullable Pictures of(@Nullable Look look, PictureMaker maker, boolean pasted) {
        if (look == null) {
            return null;
        }
        Reconstruction made = look.reconstruction();
        float[] shown = pasted ? made.pasted() : made.decoded();
        if (made.isPatchNormalized()) {
            return new Pictures(
                    maker.units(shown, NORMALIZED_REACH),
                    maker.unitDifference(made.decoded(), made.original(), NORMALIZED_REACH));
        }
        return new Pictures(maker.levels(shown), maker.difference(made.decoded(), made.original()));
    }
}
