package io.github.audiomae.explore;

import io.github.audiomae.audio.TimeSpan;
import java.util.OptionalInt;

/// One vector.
///
/// @param span the span of sound that it describes
/// @param patch number of the patch in its window, at [EmbeddingLevel#PATCH] only
/// @param values as many as the model's width; not copied, must not be changed
public record EmbeddingRow(TimeSpan span, OptionalInt patch, float[] values) {}
