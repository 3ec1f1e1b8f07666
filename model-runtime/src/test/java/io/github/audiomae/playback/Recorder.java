package io.github.audiomae.playback;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// An output that keeps what it would play, at 48 kHz.
public final class Recorder implements SoundSink {
    /// Samples per second.
    public static final int RATE_HZ = 48_000;

    private final IntConsumer written;
    private float[] samples = new float[RATE_HZ];
    private int length;
    private String ended = "";

    public Recorder() {
        this(length -> {});
    }

    /// @param written receives the number of samples after each block, on the playing thread
    public Recorder(IntConsumer written) {
        this.written = written;
    }

    /// Everything that was written.
    public float[] samples() {
        return Arrays.copyOf(samples, length);
    }

    /// `drained`, `flushed` or nothing.
    public String ended() {
        return ended;
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
        written.accept(length);
    }

    @Override
    public long heard() {
        return length;
    }

    @Override
    public void drain() {
        ended = "drained";
    }

    @Override
    public void flush() {
        ended = "flushed";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
