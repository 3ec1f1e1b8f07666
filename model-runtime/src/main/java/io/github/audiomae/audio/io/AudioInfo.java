package io.github.audiomae.audio.io;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a sound file says about itself.
///
/// @param container file format in FFmpeg's words, such as `wav` or `ogg`
/// @param codec encoding in FFmpeg's words, such as `pcm_s16le` or `vorbis`
/// @param sampleRateHz samples per second in the file, before anything is converted
/// @param channels channels in the file
/// @param bitsPerSample width of a sample; absent for lossy codecs, which have none
/// @param declaredSeconds length by the file's own account, which may be wrong; absent where it says nothing
public record AudioInfo(
        String container,
        String codec,
        int sampleRateHz,
        int channels,
        OptionalInt bitsPerSample,
        OptionalDouble declaredSeconds) {}
