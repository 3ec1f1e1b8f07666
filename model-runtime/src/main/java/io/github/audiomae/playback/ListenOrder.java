package io.github.audiomae.playback;

import io.github.audiomae.audio.TimeSpan;

/// Which part of a recording to play at its own rate, and how.
///
/// @param fromSeconds where to start; if outside `range`, its start is used
/// @param range the span to play, at least a millisecond long
/// @param looping whether playback starts again at the start of the range after reaching its end
/// @param speed 0.25 … 2; the pitch does not change
/// @param expansion 1 … 20: time is stretched, and every frequency divided, by this; ultrasound becomes audible
/// @param fadeSeconds length of the fades at both ends of the range, ≥ 0; each is at most half of it
public record ListenOrder(
        double fromSeconds, TimeSpan range, boolean looping, double speed, double expansion, double fadeSeconds) {
    /// The slowest speed at the same pitch.
    public static final double SLOWEST = 0.25;

    /// The fastest speed.
    public static final double FASTEST = 2;

    /// The largest expansion.
    public static final double MOST_EXPANSION = 20;

    /// Long enough that no click is heard.
    public static final double USUAL_FADE = 0.005;

    private static final double SHORTEST_SECONDS = 0.001;

    public ListenOrder {
        if (!(speed >= SLOWEST && speed <= FASTEST)) {
            throw new IllegalArgumentException("the speed must be 0.25 … 2, got " + speed);
        }
        if (!(expansion >= 1 && expansion <= MOST_EXPANSION)) {
            throw new IllegalArgumentException("the expansion must be 1 … 20, got " + expansion);
        }
        if (!(range.lengthSeconds() >= SHORTEST_SECONDS) || !(fadeSeconds >= 0)) {
            throw new IllegalArgumentException("no range with fades: " + range + ", " + fadeSeconds + " s");
        }
    }

    /// A span as it is, once.
    public static ListenOrder of(TimeSpan range) {
        return new ListenOrder(range.startSeconds(), range, false, 1, 1, 0);
    }
}
