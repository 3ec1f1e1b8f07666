package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;

/// What to reconstruct.
///
/// @param window the sound
/// @param mask the patches that are visible
/// @param levels how to show the prediction of a model with patch-normalised targets
public record ReconstructionRequest(SpectrogramWindow window, PatchMask mask, Levels levels) {}
