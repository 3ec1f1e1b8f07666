package io.github.audiomae.audio;

import java.util.Arrays;

/// Samples of one channel at 16 kHz, full scale ±1. Immutable: the samples are copied in and out.
public final class Waveform {
    /// The sample rate of every Audio-MAE model, in hertz (AudioMAE, `dataset.py`: 16 kHz files).
    public static final int SAMPLE_RATE_HZ = 16_000;

    private final float[] samples;

    /// @param samples mono, 16 kHz, full scale ±1; copied
    public Waveform(float[] samples) {
        this.samples = samples.clone();
    }

    /// Number of samples.
    public int length() {
        return samples.length;
    }

    /// Length in seconds.
    public double lengthSeconds() {
        return samples.length / (double) SAMPLE_RATE_HZ;
    }

    /// The sample at `sampleIndex`, 0 … length − 1.
    public float at(int sampleIndex) {
        return samples[sampleIndex];
    }

    /// A copy of samples `from` (inclusive) to `to` (exclusive), both within 0 … length.
    public float[] copy(int from, int to) {
        return Arrays.copyOfRange(samples, from, to);
    }

    /// A copy of all samples.
    public float[] toArray() {
        return samples.clone();
    }
}
