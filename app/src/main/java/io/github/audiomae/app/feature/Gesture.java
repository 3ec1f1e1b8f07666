package io.github.audiomae.app.feature;

/// An action of keys or the wheel that is not a command, for the list of shortcuts.
///
/// @param words its description
/// @param keys its keys, for example `← → ↑ ↓`
public record Gesture(String words, String keys) {}
