/// How values, times and frequencies are shown in every picture of a spectrogram, on the screen and in print: scales,
/// ranges, colours and ticks.
@NullMarked
package io.github.audiomae.plot;

import org.jspecify.annotations.NullMarked;
