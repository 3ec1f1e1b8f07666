package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.patches.PatchMask;

/// What lies over the original while something is shown about its patches.
///
/// @param tint darkens patches
/// @param outlined its visible patches have an outline
/// @param words say what it is
/// @param overStrokes whether it is shown although the mask is painted: the mask is made from the veil itself
public record Veil(PatchTint tint, PatchMask outlined, String words, boolean overStrokes) {
    /// Whether the veil darkens the original; otherwise what is painted is shown.
    ///
    /// @param strokes what is painted
    boolean isOver(PatchTint strokes) {
        return overStrokes || strokes == PatchTint.NONE;
    }
}
