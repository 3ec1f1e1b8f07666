package io.github.audiomae.audio.io;

/// The length of a sound, and how it is known.
///
/// @param samples at 16 kHz, ≥ 0
/// @param source where it comes from; only [Source#READ] is sure
public record SoundLength(long samples, Source source) {
    /// Where a length comes from.
    public enum Source {
        /// Exact: the sound was read to its end, or its end was looked at.
        READ,
        /// The header says so.
        HEADER,
        /// FFmpeg's estimate from the bit rate of the first packets, or from the length of a film.
        ESTIMATE
    }
}
