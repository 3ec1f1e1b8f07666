package io.github.audiomae.export;

import io.github.audiomae.timestamp.RecordingStart;
import java.util.Optional;

/// The recording that a row of a table describes.
///
/// @param file its name, as results show it
/// @param channel `mix` or a channel number from 1
/// @param start when it began, if that is known
public record RowOrigin(String file, String channel, Optional<RecordingStart> start) {}
