/// Imports checkpoints: compiles them into models of the library.
@NullMarked
package io.github.audiomae.importing;

import org.jspecify.annotations.NullMarked;
