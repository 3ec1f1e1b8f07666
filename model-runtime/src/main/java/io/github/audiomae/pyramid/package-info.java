/// Spectrograms of whole recordings of any length: tiles at resolutions that double, made on demand and cached on disk
/// and in memory within size limits.
@NullMarked
package io.github.audiomae.pyramid;

import org.jspecify.annotations.NullMarked;
