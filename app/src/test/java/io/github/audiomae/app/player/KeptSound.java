package io.github.audiomae.app.player;

import io.github.audiomae.playback.SoundSink;
import java.util.Arrays;

/// An output that keeps what it would play, at 48 kHz.
public final class KeptSound implements SoundSink {
    /// Samples per second.
    public static final int RATE_HZ = 48_000;

    private final Runnable written;
    private float[] samples = new float[RATE_HZ];
    private int length;
    private boolean open = true;

    public KeptSound() {
        this(() -> {});
    }

    /// @param written runs after each block, on the playing thread
    public KeptSound(Runnable written) {
        this.written = written;
    }

    /// Everything that was written.
    public float[] samples() {
        return Arrays.copyOf(samples, length);
    }

    /// How much was written.
    public double seconds() {
        return length / (double) RATE_HZ;
    }

    /// Whether it was not closed yet.
    public boolean isOpen() {
        return open;
    }

    @Override
    public int sampleRateHz() {
        return RATE_HZ;
    }

    @Override
    public void write(float[] block, int count) {
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, 2 * (length + count));
        }
        System.arraycopy(block, 0, samples, length, count);
        length += count;
        written.run();
    }

    @Override
    public long heard() {
        return length;
    }

    @Override
    public void drain() {
        // Everything is kept at once.
    }

    @Override
    public void flush() {
        // What was kept stays.
    }

    @Override
    public void close() {
        open = false;
    }
}
