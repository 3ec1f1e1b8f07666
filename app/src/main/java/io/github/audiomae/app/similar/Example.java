package io.github.audiomae.app.similar;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;

/// A sound to which similar ones are sought.
///
/// @param file its recording
/// @param span within it
public record Example(Path file, TimeSpan span) {}
