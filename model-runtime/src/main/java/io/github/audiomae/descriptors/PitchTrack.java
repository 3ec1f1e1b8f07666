package io.github.audiomae.descriptors;

/// The pitch of a stretch of sound, every 10 ms. Immutable.
public final class PitchTrack {
    private final long firstFrame;
    private final float[] hertz;

    /// @param hertz handed over; NaN where there is no pitch
    PitchTrack(long firstFrame, float[] hertz) {
        this.firstFrame = firstFrame;
        this.hertz = hertz;
    }

    /// The frame of the recording that the first value belongs to.
    public long firstFrame() {
        return firstFrame;
    }

    /// Number of values.
    public int frames() {
        return hertz.length;
    }

    /// The pitch in hertz at `firstFrame() + frame`; NaN where there is none.
    public float hertz(int frame) {
        return hertz[frame];
    }
}
