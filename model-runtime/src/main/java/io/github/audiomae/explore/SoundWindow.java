package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.SpectrogramWindow;

/// A window and where in the sound it lies.
///
/// @param span from its start to its end, or to the sound's end if that comes first
/// @param window what the model sees of it
public record SoundWindow(TimeSpan span, SpectrogramWindow window) {}
