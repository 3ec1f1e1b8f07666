package io.github.audiomae.descriptors;

/// The pitch over a span of sound, every 10 ms. Immutable.
public final class PitchTrack {
    private static final double LARGEST_STEP = Math.log(2) / 4;

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

    /// Whether the pitch of a frame continues that of the frame before it: both have a pitch, less than three semitones
    /// apart. A voice does not change faster within 10 ms, so a larger step is an octave error or another sound.
    public boolean continues(int frame) {
        return frame > 0 && Math.abs(Math.log(hertz[frame] / hertz[frame - 1])) < LARGEST_STEP;
    }

    /// The pitch in hertz at the recording's frame `firstFrame() + frame`; NaN if there is none.
    public float hertz(int frame) {
        return hertz[frame];
    }
}
