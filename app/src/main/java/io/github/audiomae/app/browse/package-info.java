/// A whole recording, however long, in one large spectrogram: zoom, pan, select, and see where the model looks.
@NullMarked
package io.github.audiomae.app.browse;

import org.jspecify.annotations.NullMarked;
