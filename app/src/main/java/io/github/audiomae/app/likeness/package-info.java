/// Where else in the window a sound is: patches similar to the one under the pointer, at a layer of the model.
@NullMarked
package io.github.audiomae.app.likeness;

import org.jspecify.annotations.NullMarked;
