package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;

/// A window and where in the recording it lies.
record PlacedWindow(TimeSpan span, SpectrogramWindow window) {}
