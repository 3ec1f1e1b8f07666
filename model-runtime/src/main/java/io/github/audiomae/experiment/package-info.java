/// Experiment cards: a reconstruction with all that is needed to repeat it, and the check that the result is the same.
@NullMarked
package io.github.audiomae.experiment;

import org.jspecify.annotations.NullMarked;
