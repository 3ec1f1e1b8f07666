/// The analyses a model offers: reconstruct hidden patches, classify a sound, describe it by vectors.
@NullMarked
package io.github.audiomae.explore;

import org.jspecify.annotations.NullMarked;
