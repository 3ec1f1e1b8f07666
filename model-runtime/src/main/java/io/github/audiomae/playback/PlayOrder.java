package io.github.audiomae.playback;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;

/// What is to be heard.
///
/// @param fromSeconds where to begin; before or after `range`, its start is taken
/// @param range what is played to its end, at least a millisecond long
/// @param looping whether it begins again at the range's start when it has come to the end
/// @param speed 0.5 … 2; the pitch stays
public record PlayOrder(double fromSeconds, TimeSpan range, boolean looping, double speed) {
    /// The slowest speed that still sounds like the recording.
    public static final double SLOWEST = 0.5;

    /// The fastest one.
    public static final double FASTEST = 2;

    private static final double SHORTEST_SECONDS = 0.001;

    public PlayOrder {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("the speed must be 0.5 … 2, got " + speed);
        }
        if (!(range.lengthSeconds() >= SHORTEST_SECONDS)) {
            throw new IllegalArgumentException("too short to be heard: " + range);
        }
    }

    long rangeStart() {
        return samples(range.startSeconds());
    }

    long rangeEnd() {
        return samples(range.endSeconds());
    }

    /// Where in the recording the sample is that is read as number `index`, the first being 0.
    long position(long index) {
        long start = samples(fromSeconds);
        if (start < rangeStart() || start >= rangeEnd()) {
            start = rangeStart();
        }
        long position = start + index;
        if (position < rangeEnd() || !looping) {
            return Math.min(position, rangeEnd());
        }
        return rangeStart() + (position - rangeEnd()) % (rangeEnd() - rangeStart());
    }

    private static long samples(double seconds) {
        return Math.round(seconds * Waveform.SAMPLE_RATE_HZ);
    }
}
