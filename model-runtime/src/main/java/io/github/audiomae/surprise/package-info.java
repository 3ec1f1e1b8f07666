/// What a model expects from the context of each patch, and where a sound departs from it.
@NullMarked
package io.github.audiomae.surprise;

import org.jspecify.annotations.NullMarked;
