/// Descriptions of a sound that need no model: pitch and onsets.
@NullMarked
package io.github.audiomae.descriptors;

import org.jspecify.annotations.NullMarked;
