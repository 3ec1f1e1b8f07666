package io.github.audiomae.plot;

/// A tick along an axis, at a round value.
///
/// @param value in the axis's unit
/// @param pixel position from the left or from the top
/// @param label its text
public record Tick(double value, double pixel, String label) {}
