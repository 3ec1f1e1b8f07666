package io.github.audiomae.descriptors;

/// The pitch over a span of sound, every 10 ms. Immutable.
public final class PitchTrack {
    private final long firstFrame;
    private final float[] hertz;

    /// @param hertz NaN where there is no pitch; not copied
    PitchTrack(long firstFrame, float[] hertz) {
        this.firstFrame = firstFrame;
        this.hertz = hertz;
    }

    /// The recording's frame to which the first value belongs.
    public long firstFrame() {
        return firstFrame;
    }

    /// Number of values.
    public int frames() {
        return hertz.length;
    }

    /// The pitch in hertz at the recording's frame `firstFrame() + frame`; NaN if there is none.
    public float hertz(int frame) {
        return hertz[frame];
    }
}
