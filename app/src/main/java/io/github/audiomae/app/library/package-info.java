/// The library of models: what there is, and all that can be done to it.
@NullMarked
package io.github.audiomae.app.library;

import org.jspecify.annotations.NullMarked;
