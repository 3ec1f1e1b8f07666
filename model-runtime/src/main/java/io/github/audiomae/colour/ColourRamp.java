package io.github.audiomae.colour;

/// A sequence of colours, from the first at 0 to the last at 1. Immutable, thread-safe.
public interface ColourRamp {
    /// The colour of `unit` as `0xAARRGGBB` (sRGB); below 0 counts as 0, above 1 as 1.
    int argb(double unit);
}
