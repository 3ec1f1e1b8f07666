package io.github.audiomae.app.feature;

/// Something that keys or the wheel do which is no command, for the key reference.
///
/// @param words what it does
/// @param keys how, say `← → ↑ ↓`
public record Gesture(String words, String keys) {}
