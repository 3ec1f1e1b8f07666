package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import java.nio.file.Path;

/// A window that was found by a search.
///
/// @param window its id
/// @param recording the file
/// @param span where in the recording
/// @param score cosine to the example, −1 … 1
public record SimilarWindow(long window, Path recording, TimeSpan span, float score) {}
