/// What a person can ask a model: to reconstruct hidden patches, to name a sound, to describe it by a vector.
@NullMarked
package io.github.audiomae.explore;

import org.jspecify.annotations.NullMarked;
