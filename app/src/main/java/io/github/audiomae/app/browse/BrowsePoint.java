package io.github.audiomae.app.browse;

/// A point in a recording's spectrogram.
///
/// @param seconds from the recording's start, ≥ 0
/// @param unit height on the frequency scale, 0 … 1
public record BrowsePoint(double seconds, double unit) {}
