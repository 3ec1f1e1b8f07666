package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;

/// A window of a recording in a collection.
///
/// @param id the row of its vector
/// @param span where in the recording
public record StoredWindow(long id, TimeSpan span) {}
