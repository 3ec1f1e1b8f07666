package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;

/// A window and the part of the recording that it shows.
public record PlacedWindow(TimeSpan span, SpectrogramWindow window) {}
