/// A recording as a stream of sound to be heard: from anywhere, in a loop, faster or slower at the same pitch.
@NullMarked
package io.github.audiomae.listening;

import org.jspecify.annotations.NullMarked;
