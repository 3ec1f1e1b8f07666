package io.github.audiomae.pyramid;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// What is known of a recording after it was read from start to end.
///
/// @param samples its exact length, whatever its header says
/// @param warnings what a person should know about it: damage, missing parts
/// @param sampleRateHz of these samples
public record Surveyed(long samples, List<Sentence> warnings, int sampleRateHz) {
    /// Read at 16 kHz.
    public Surveyed(long samples, List<Sentence> warnings) {
        this(samples, warnings, Waveform.SAMPLE_RATE_HZ);
    }

    public Surveyed {
        if (samples < 0) {
            throw new IllegalArgumentException("a length in samples is ≥ 0, got " + samples);
        }
        warnings = List.copyOf(warnings);
    }

    /// Its length in seconds.
    public double seconds() {
        return samples / (double) sampleRateHz;
    }
}
