/// The 64 × 8 grid of patches over a spectrogram window, and masks on it.
@NullMarked
package io.github.audiomae.patches;

import org.jspecify.annotations.NullMarked;
