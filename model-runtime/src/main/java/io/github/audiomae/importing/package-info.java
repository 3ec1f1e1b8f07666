/// Turns a checkpoint file into a model of the library.
@NullMarked
package io.github.audiomae.importing;

import org.jspecify.annotations.NullMarked;
