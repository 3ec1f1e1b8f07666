package io.github.audiomae.app.recording;

/// A point in the spectrogram of a recording.
///
/// @param seconds from the start of the recording, ≥ 0
/// @param hertz its frequency, ≥ 0
public record RecordingPoint(double seconds, double hertz) {}
