/// What values, times and frequencies look like in every picture of a spectrogram, on the screen and on paper alike:
/// scales, ranges, colours and the ticks along axes.
@NullMarked
package io.github.audiomae.plot;

import org.jspecify.annotations.NullMarked;
