/// What is heard of a window: the original, its visible or hidden patches, or the reconstruction.
@NullMarked
package io.github.audiomae.app.hearing;

import org.jspecify.annotations.NullMarked;
