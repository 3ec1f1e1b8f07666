package io.github.audiomae.playback;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.RateConverter;
import java.util.Arrays;

/// A sound that is played in place of a span of a recording, at the recording's rate: silence before it, and the end of
/// the sound after it. Immutable.
public final class PlacedSound implements SampleSource {
    private final float[] samples;
    private final long start;
    private final int rate;

    private PlacedSound(float[] samples, long start, int rate) {
        this.samples = samples;
        this.start = start;
        this.rate = rate;
    }

    /// Places a sound, resampled to the rate of a recording.
    ///
    /// @param startSeconds where it begins in the recording, ≥ 0; rounded to a sample of 16 kHz
    /// @param recordingHz the rate of the recording
    public static PlacedSound of(Waveform sound, double startSeconds, int recordingHz) {
        double start = Math.round(startSeconds * Waveform.SAMPLE_RATE_HZ) / (double) Waveform.SAMPLE_RATE_HZ;
        return new PlacedSound(resampled(sound, recordingHz), Math.round(start * recordingHz), recordingHz);
    }

    /// Silence without an end.
    public static PlacedSound silence(int recordingHz) {
        return new PlacedSound(new float[0], Long.MAX_VALUE, recordingHz);
    }

    private static float[] resampled(Waveform sound, int rate) {
        float[] samples = sound.toArray();
        if (rate == Waveform.SAMPLE_RATE_HZ) {
            return samples;
        }
        try (RateConverter converter = new RateConverter(Waveform.SAMPLE_RATE_HZ, rate)) {
            int ready = converter.convert(samples, samples.length);
            float[] all = Arrays.copyOf(converter.converted(), ready);
            int rest = converter.finish();
            float[] whole = Arrays.copyOf(all, ready + rest);
            System.arraycopy(converter.converted(), 0, whole, ready, rest);
            return whole;
        }
    }

    @Override
    public int read(long from, float[] into, int offset, int count) {
        int silent = (int) Math.clamp(start - from, 0, count);
        Arrays.fill(into, offset, offset + silent, 0);
        long first = from + silent - start;
        int there = (int) Math.clamp(samples.length - first, 0, count - silent);
        if (there > 0) {
            System.arraycopy(samples, (int) first, into, offset + silent, there);
        }
        return silent + there;
    }

    @Override
    public int sampleRateHz() {
        return rate;
    }
}
