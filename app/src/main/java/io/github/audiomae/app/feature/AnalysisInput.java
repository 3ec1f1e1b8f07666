package io.github.audiomae.app.feature;

import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchMask;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What analyses of the window work on. The values are immutable: jobs take them with them.
///
/// @param excerpt the window that the model sees; null before a sound is open
/// @param mask the patches that are hidden in it
/// @param reconstructing the model to reconstruct with, whether it can or not; null while there is none
/// @param classifying the model to classify with, whether it can or not; null while there is none
public record AnalysisInput(
        ObservableValue<@Nullable Excerpt> excerpt,
        ObservableValue<PatchMask> mask,
        ObservableValue<@Nullable LoadedModel> reconstructing,
        ObservableValue<@Nullable LoadedModel> classifying) {}
