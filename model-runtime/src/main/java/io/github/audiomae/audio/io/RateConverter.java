package io.github.audiomae.audio.io;

import java.util.Arrays;

/// Converts a stream of samples from one rate to another, through the filter that models hear through. Not thread-safe.
public final class RateConverter implements AutoCloseable {
    private final Resampler resampler;
    private float[] converted = new float[4096];
    private int count;
    private long fed;
    private long given;

    /// @param inputHz samples per second that come
    /// @param outputHz samples per second that go
    public RateConverter(int inputHz, int outputHz) {
        resampler = new Resampler(inputHz, outputHz);
    }

    /// Takes samples.
    ///
    /// @param length of the first samples
    /// @return number of samples that are ready in [#converted()]; may be 0
    public int convert(float[] samples, int length) {
        count = 0;
        resampler.feed(samples, 0, length, this::append);
        fed += length;
        given += count;
        return count;
    }

    /// Takes the end of the stream: what the filter still holds.
    ///
    /// @return number of samples that are ready in [#converted()]; 0 when called again
    public int finish() {
        count = 0;
        long missing = resampler.outputs(fed) - given;
        if (missing > 0) {
            resampler.finish(this::append);
            count = (int) Math.min(count, missing);
            given += count;
        }
        return count;
    }

    /// The samples of the last call; valid until the next.
    public float[] converted() {
        return converted;
    }

    private void append(float[] samples, int length) {
        if (converted.length < count + length) {
            converted = Arrays.copyOf(converted, 2 * (count + length));
        }
        System.arraycopy(samples, 0, converted, count, length);
        count += length;
    }

    @Override
    public void close() {
        resampler.close();
    }
}
