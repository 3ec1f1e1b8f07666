package io.github.audiomae.app.workspace;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.file.Path;

/// The ten seconds of a recording that the model looks at. Immutable: jobs take it with them.
///
/// @param file the recording
/// @param startSeconds where the window begins in it
/// @param window what the model sees
/// @param normalization how the window's values were scaled
public record Excerpt(Path file, double startSeconds, SpectrogramWindow window, Normalization normalization) {}
