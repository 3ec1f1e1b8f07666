/// Masks: kind, ratio, seed, painting, undo.
@NullMarked
package io.github.audiomae.app.masking;

import org.jspecify.annotations.NullMarked;
