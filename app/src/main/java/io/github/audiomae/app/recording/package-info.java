/// A whole recording of any length in one large spectrogram: zoom, pan, selection, and the position of the window.
@NullMarked
package io.github.audiomae.app.recording;

import org.jspecify.annotations.NullMarked;
