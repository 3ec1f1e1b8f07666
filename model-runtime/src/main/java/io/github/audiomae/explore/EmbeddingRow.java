package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.util.OptionalInt;

/// One vector.
///
/// @param span the sound it describes
/// @param patch number of the patch in its window, at [EmbeddingLevel#PATCH] only
/// @param values as many as the model is wide; the row's own, nobody changes them
public record EmbeddingRow(TimeSpan span, OptionalInt patch, float[] values) {}
