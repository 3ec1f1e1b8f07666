/// What the model expects of each patch from changing contexts, and where the sound departs from it.
@NullMarked
package io.github.audiomae.app.surprise;

import org.jspecify.annotations.NullMarked;
