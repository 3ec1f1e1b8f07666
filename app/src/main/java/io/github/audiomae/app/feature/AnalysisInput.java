package io.github.audiomae.app.feature;

import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchMask;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The input of analyses of the window. The values are immutable, so that jobs can use them.
///
/// @param excerpt the window that the model sees; null before a sound is open
/// @param mask the mask of the window
/// @param reconstructing the model for reconstructing, whether or not it has the capability; null while there is none
/// @param classifying the model for classifying, whether or not it has the capability; null while there is none
public record AnalysisInput(
        ObservableValue<@Nullable Excerpt> excerpt,
        ObservableValue<PatchMask> mask,
        ObservableValue<@Nullable LoadedModel> reconstructing,
        ObservableValue<@Nullable LoadedModel> classifying) {}
