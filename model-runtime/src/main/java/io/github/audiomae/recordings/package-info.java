/// Whole recordings: opening them.
@NullMarked
package io.github.audiomae.recordings;

import org.jspecify.annotations.NullMarked;
