package io.github.audiomae.app.recording;

/// A point in the spectrogram of a recording.
///
/// @param seconds from the start of the recording, ≥ 0
/// @param unit height on the frequency scale, 0 … 1
public record RecordingPoint(double seconds, double unit) {}
