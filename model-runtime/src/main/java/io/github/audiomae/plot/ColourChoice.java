package io.github.audiomae.plot;

import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import org.jspecify.annotations.Nullable;

/// A person's choice of colours for spectrograms.
///
/// @param map the colours of levels
/// @param fixed the levels at the ends of the colours, in dB; null to derive them from the sound ([LevelRange])
public record ColourChoice(ColourMap map, @Nullable ValueRange fixed) {
    /// These colours, with levels derived from the sound.
    public static ColourChoice of(ColourMap map) {
        return new ColourChoice(map, null);
    }

    /// The levels at the ends of the colours for a window, in dB.
    ///
    /// @param normalization of the window's space
    public ValueRange levels(SpectrogramWindow window, Normalization normalization) {
        return fixed != null ? fixed : LevelRange.of(window, ValueScale.decibels(normalization));
    }
}
