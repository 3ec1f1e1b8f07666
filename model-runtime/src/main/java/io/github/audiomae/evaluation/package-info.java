/// Measures a model on labelled recordings: what its card may claim.
@NullMarked
package io.github.audiomae.evaluation;

import org.jspecify.annotations.NullMarked;
