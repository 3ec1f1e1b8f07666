/// What the model paints into the hidden patches, beside what was there.
@NullMarked
package io.github.audiomae.app.reconstruction;

import org.jspecify.annotations.NullMarked;
