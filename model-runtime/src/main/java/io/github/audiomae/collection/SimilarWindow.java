package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.timestamp.RecordingStart;
import java.nio.file.Path;
import java.util.Optional;

/// A window that was found by a search.
///
/// @param window its id
/// @param recording the file
/// @param span where in the recording
/// @param begins when the recording began; empty if that is not known
/// @param score cosine to the example, −1 … 1
public record SimilarWindow(long window, Path recording, TimeSpan span, Optional<RecordingStart> begins, float score) {}
