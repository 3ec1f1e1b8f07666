/// A ground floor that knows what stands above it.
@NullMarked
package io.github.audiomae.gates.planted.ground;

import org.jspecify.annotations.NullMarked;
