package io.github.audiomae.playback;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;

/// What to play.
///
/// @param fromSeconds where to start; if outside `range`, its start is used
/// @param range the span to play, at least a millisecond long
/// @param looping whether playback starts again at the start of the range after reaching its end
/// @param speed 0.5 … 2; the pitch does not change
public record PlayOrder(double fromSeconds, TimeSpan range, boolean looping, double speed) {
    /// The slowest speed that still sounds like the recording.
    public static final double SLOWEST = 0.5;

    /// The fastest speed.
    public static final double FASTEST = 2;

    private static final double SHORTEST_SECONDS = 0.001;

    public PlayOrder {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("the speed must be 0.5 … 2, got " + speed);
        }
        if (!(range.lengthSeconds() >= SHORTEST_SECONDS)) {
            throw new IllegalArgumentException("a range must last at least a millisecond, got " + range);
        }
    }

    long rangeStart() {
        return samples(range.startSeconds());
    }

    long rangeEnd() {
        return samples(range.endSeconds());
    }

    /// The recording's sample that is played as sample `index` of the output, counted from 0.
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
