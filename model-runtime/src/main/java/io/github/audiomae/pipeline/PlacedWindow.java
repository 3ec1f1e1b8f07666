package io.github.audiomae.pipeline;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;

/// A window and its span in the recording.
public record PlacedWindow(TimeSpan span, SpectrogramWindow window) {}
