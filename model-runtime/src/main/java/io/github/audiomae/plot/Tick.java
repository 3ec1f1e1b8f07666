package io.github.audiomae.plot;

/// A tick along an axis, at a round value.
///
/// @param value what it stands for, in the axis's unit
/// @param pixel where it is, from the left or from the top
/// @param label what it says
public record Tick(double value, double pixel, String label) {}
