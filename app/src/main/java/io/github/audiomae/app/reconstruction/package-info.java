/// The reconstruction of the hidden patches, beside the original.
@NullMarked
package io.github.audiomae.app.reconstruction;

import org.jspecify.annotations.NullMarked;
