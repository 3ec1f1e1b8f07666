/// Measures a model on labelled recordings, for its model card.
@NullMarked
package io.github.audiomae.evaluation;

import org.jspecify.annotations.NullMarked;
