package io.github.audiomae.head;

/// The label of which a head is surest anywhere in a recording.
///
/// @param label its name
/// @param score 0 … 1
public record BestOfRecording(String label, float score) {}
