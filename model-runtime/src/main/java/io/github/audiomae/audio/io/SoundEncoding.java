package io.github.audiomae.audio.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How a sound is written.
public enum SoundEncoding {
    /// WAV, 16-bit integers.
    WAV_16("wav", 16),
    /// WAV, 24-bit integers.
    WAV_24("wav", 24),
    /// WAV, 32-bit floats.
    WAV_FLOAT("wav", 32),
    /// FLAC, 16 bits.
    FLAC_16("flac", 16),
    /// FLAC, 24 bits.
    FLAC_24("flac", 24);

    private final String container;
    private final int bits;

    SoundEncoding(String container, int bits) {
        this.container = container;
        this.bits = bits;
    }

    /// FFmpeg's name of the container, which is also the ending of its files.
    String container() {
        return container;
    }

    int bits() {
        return bits;
    }

    /// The encoding for a file, by its ending, with at least as many bits as a sound has; empty for another ending.
    ///
    /// @param sound what is written to it; a lossy or floating-point sound has 24 bits in FLAC
    public static Optional<SoundEncoding> of(Path file, AudioInfo sound) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean narrow = sound.bitsPerSample().orElse(24) <= 16;
        boolean floating = sound.codec().startsWith("pcm_f");
        if (name.endsWith(".wav")) {
            return Optional.of(floating ? WAV_FLOAT : narrow ? WAV_16 : WAV_24);
        }
        return name.endsWith(".flac") ? Optional.of(narrow ? FLAC_16 : FLAC_24) : Optional.empty();
    }

    /// The same with room for the numbers between those of a 16-bit sound, as filtering makes them.
    public SoundEncoding wide() {
        return switch (this) {
            case WAV_16 -> WAV_24;
            case FLAC_16 -> FLAC_24;
            case WAV_24, WAV_FLOAT, FLAC_24 -> this;
        };
    }
}
