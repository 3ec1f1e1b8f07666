/// A lower layer that depends on a higher one.
@NullMarked
package io.github.audiomae.gates.planted.ground;

import org.jspecify.annotations.NullMarked;
