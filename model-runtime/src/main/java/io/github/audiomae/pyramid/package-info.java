/// Spectrograms of whole recordings, however long: tiles at resolutions that double, made when they are asked for and
/// kept on disk and in memory within bounds.
@NullMarked
package io.github.audiomae.pyramid;

import org.jspecify.annotations.NullMarked;
