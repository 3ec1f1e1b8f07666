/// Draws reconstructions as pictures to print: no screen, no installed font needed, the same bytes on every
/// machine.
@NullMarked
package io.github.audiomae.figure;

import org.jspecify.annotations.NullMarked;
