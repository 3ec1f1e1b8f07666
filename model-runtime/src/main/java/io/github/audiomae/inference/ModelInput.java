package io.github.audiomae.inference;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;

/// What encoder and classifier look at.
///
/// @param window the spectrogram
/// @param mask the patches they may see
public record ModelInput(SpectrogramWindow window, PatchMask mask) {}
