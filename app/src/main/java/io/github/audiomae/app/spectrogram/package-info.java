/// Spectrograms on the screen: pictures, axes, one cursor, padding hatched.
@NullMarked
package io.github.audiomae.app.spectrogram;

import org.jspecify.annotations.NullMarked;
