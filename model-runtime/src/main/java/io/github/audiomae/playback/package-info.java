/// Playback: a recording as a stream of sound, from any position, in a loop, faster or slower at the same pitch.
@NullMarked
package io.github.audiomae.playback;

import org.jspecify.annotations.NullMarked;
