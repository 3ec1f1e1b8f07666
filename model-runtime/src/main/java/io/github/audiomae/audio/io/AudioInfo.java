package io.github.audiomae.audio.io;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the headers of a sound file say.
///
/// @param container file format, by FFmpeg's name, such as `wav` or `ogg`
/// @param codec encoding, by FFmpeg's name, such as `pcm_s16le` or `vorbis`
/// @param sampleRateHz samples per second in the file, before any conversion
/// @param channels channels in the file
/// @param bitsPerSample width of a sample; absent for lossy codecs, which have none
/// @param declaredSeconds length according to the header, which may be wrong; absent where the header gives none
/// @param estimatedSeconds length as FFmpeg estimates it without reading, from the bit rate of the first packets or
/// from the length of a film; absent where the header declares one, or nothing is known
public record AudioInfo(
        String container,
        String codec,
        int sampleRateHz,
        int channels,
        OptionalInt bitsPerSample,
        OptionalDouble declaredSeconds,
        OptionalDouble estimatedSeconds) {}
