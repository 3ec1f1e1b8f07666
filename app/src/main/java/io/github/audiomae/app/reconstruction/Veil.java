package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.patches.PatchMask;

/// What lies over the original while something is shown about its patches.
///
/// @param tint darkens patches
/// @param outlined its visible patches have an outline
/// @param words say what it is
public record Veil(PatchTint tint, PatchMask outlined, String words) {}
