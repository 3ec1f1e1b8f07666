/// The grid of patches over a model's window, and masks on it.
@NullMarked
package io.github.audiomae.patches;

import org.jspecify.annotations.NullMarked;
