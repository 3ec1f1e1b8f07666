/// Draws reconstructions as figures for print: without a screen or installed fonts, with the same bytes on every
/// machine.
@NullMarked
package io.github.audiomae.figure;

import org.jspecify.annotations.NullMarked;
