package io.github.audiomae.plot;

import io.github.audiomae.colour.ColourRamp;

/// How the numbers of a model's space become colours.
///
/// @param scale how the numbers are converted to shown values
/// @param range the shown values at the ends of the colours
/// @param ramp the colours
public record ColourScale(ValueScale scale, ValueRange range, ColourRamp ramp) {
    /// The colour of a number in the model's space, `0xAARRGGBB`.
    public int argb(double value) {
        return ramp.argb(range.unit(scale.shown(value)));
    }
}
