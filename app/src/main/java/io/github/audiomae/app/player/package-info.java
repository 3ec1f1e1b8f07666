/// Playback of the sound, with a moving cursor.
@NullMarked
package io.github.audiomae.app.player;

import org.jspecify.annotations.NullMarked;
