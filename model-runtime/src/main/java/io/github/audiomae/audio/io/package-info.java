/// Sound files of any format, read block by block as 16 kHz mono samples; the only user of FFmpeg.
@NullMarked
package io.github.audiomae.audio.io;

import org.jspecify.annotations.NullMarked;
