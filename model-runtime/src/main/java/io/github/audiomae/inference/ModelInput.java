package io.github.audiomae.inference;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;

/// The input of encoder and classifier.
///
/// @param window the spectrogram
/// @param mask the patches that are visible
public record ModelInput(SpectrogramWindow window, PatchMask mask) {}
