/// Heads: classifiers trained on the stored vectors of a collection, measured, and kept as models of the library.
@NullMarked
package io.github.audiomae.head;

import org.jspecify.annotations.NullMarked;
