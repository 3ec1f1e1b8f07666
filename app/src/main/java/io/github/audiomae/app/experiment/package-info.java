/// Figures and experiment cards of the current state.
@NullMarked
package io.github.audiomae.app.experiment;

import org.jspecify.annotations.NullMarked;
