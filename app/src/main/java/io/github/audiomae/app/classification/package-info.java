/// Classification of the whole window, of its visible patches, and of the reconstruction.
@NullMarked
package io.github.audiomae.app.classification;

import org.jspecify.annotations.NullMarked;
