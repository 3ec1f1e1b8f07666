/// Spectrograms on the screen: pictures, axes, a common cursor, hatched padding.
@NullMarked
package io.github.audiomae.app.spectrogram;

import org.jspecify.annotations.NullMarked;
