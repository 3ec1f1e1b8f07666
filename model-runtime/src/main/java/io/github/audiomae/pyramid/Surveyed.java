package io.github.audiomae.pyramid;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.Sentence;
import java.util.List;

/// What is known of a recording after it was read from start to end.
///
/// @param samples its exact length at 16 kHz, whatever its header says
/// @param warnings what a person should know about it: damage, missing parts
public record Surveyed(long samples, List<Sentence> warnings) {
    public Surveyed {
        if (samples < 0) {
            throw new IllegalArgumentException("a length in samples is ≥ 0, got " + samples);
        }
        warnings = List.copyOf(warnings);
    }

    /// Its length in seconds.
    public double seconds() {
        return samples / (double) Waveform.SAMPLE_RATE_HZ;
    }
}
