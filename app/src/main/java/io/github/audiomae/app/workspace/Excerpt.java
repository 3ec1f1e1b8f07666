package io.github.audiomae.app.workspace;

import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.file.Path;

/// The window of a recording that the model sees. Immutable: jobs receive it as a snapshot.
///
/// @param file the recording
/// @param startSeconds start of the window in the recording, in seconds
/// @param window the features of the window, normalised
/// @param normalization how the values of the window were normalised
public record Excerpt(Path file, double startSeconds, SpectrogramWindow window, Normalization normalization) {}
