package io.github.audiomae.descriptors;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.onsets.ComplexOnsetDetector;
import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.run.CancellationToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds pitch and onsets in spans of a recording, with TarsosDSP. Not thread-safe.
public final class SoundDescriber {
    /// YIN compares a segment with itself at lags of up to half its length: 64 ms reach down to 31 Hz.
    private static final int YIN_LENGTH = 1024;

    private static final int FFT_SIZE = 512;
    private static final double PEAK_THRESHOLD = 0.3;
    private static final double LEAST_DISTANCE_SECONDS = 0.05;
    private static final double SILENCE_DECIBELS = -90;

    private static final int HOP = FFT_SIZE / 2;

    /// Approximate delay of the peak picker after the start of a sound; how long it is depends on the sound.
    private static final double LATENCY_SECONDS = 1.5 * HOP / Waveform.SAMPLE_RATE_HZ;

    /// Where the exact start is sought around that, in samples, and the length of the blocks that are compared.
    private static final int BEFORE = Waveform.SAMPLE_RATE_HZ / 40;

    private static final int AFTER = Waveform.SAMPLE_RATE_HZ / 25;
    private static final int BLOCK = Waveform.SAMPLE_RATE_HZ / 200;
    private static final double FLOOR = 1e-3;
    private static final double SILENCE = 1e-12;

    /// The onset detector compares each spectrum with earlier ones, so it starts a little before the span.
    private static final double LEAD_SECONDS = 0.5;

    private static final TarsosDSPAudioFormat FORMAT =
            new TarsosDSPAudioFormat(Waveform.SAMPLE_RATE_HZ, 16, 1, true, false);

    private final AudioSource source;

    /// @param source not closed here
    public SoundDescriber(AudioSource source) {
        this.source = source;
    }

    /// The pitch of every frame of 10 ms that lies in a span, by YIN (de Cheveigné and Kawahara 2002).
    public PitchTrack pitch(TimeSpan span, CancellationToken token) {
        FastYin yin = new FastYin(Waveform.SAMPLE_RATE_HZ, YIN_LENGTH);
        long first = sample(span.startSeconds()) / KaldiFbank.HOP_LENGTH;
        int frames = (int) (sample(span.endSeconds()) / KaldiFbank.HOP_LENGTH - first);
        float[] hertz = new float[Math.max(0, frames)];
        float[] samples = new float[YIN_LENGTH];
        for (int frame = 0; frame < hertz.length; frame++) {
            token.throwIfCancelled();
            long start = (first + frame) * KaldiFbank.HOP_LENGTH + (KaldiFbank.FRAME_LENGTH - YIN_LENGTH) / 2;
            read(start, samples);
            PitchDetectionResult result = yin.getPitch(samples);
            hertz[frame] = result.isPitched() ? result.getPitch() : Float.NaN;
        }
        return new PitchTrack(first, hertz);
    }

    /// Where sounds begin within a span, in seconds from the recording's start, ascending: peaks of the
    /// complex-domain difference of neighbouring spectra (Bello, Duxbury, Davies and Sandler 2004), each moved to
    /// the steepest rise of the energy near it.
    public List<Double> onsets(TimeSpan span, CancellationToken token) {
        List<Double> onsets = new ArrayList<>();
        ComplexOnsetDetector detector =
                new ComplexOnsetDetector(FFT_SIZE, PEAK_THRESHOLD, LEAST_DISTANCE_SECONDS, SILENCE_DECIBELS);
        long start = Math.max(0, sample(span.startSeconds() - LEAD_SECONDS));
        double from = start / (double) Waveform.SAMPLE_RATE_HZ;
        detector.setHandler((seconds, salience) -> {
            double at = from + seconds - LATENCY_SECONDS;
            onsets.add(at);
        });
        float[] samples = new float[FFT_SIZE];
        AudioEvent event = new AudioEvent(FORMAT);
        event.setOverlap(0); // TarsosDSP would subtract a latency of its own, which is too long here
        for (long at = start; at < sample(span.endSeconds()) + FFT_SIZE; at += HOP) {
            token.throwIfCancelled();
            read(at, samples);
            event.setFloatBuffer(samples);
            event.setBytesProcessed((at - start) * FORMAT.getFrameSize());
            detector.process(event);
        }
        return onsets.stream()
                .map(this::steepestRise)
                .filter(at -> at >= span.startSeconds() && at < span.endSeconds())
                .distinct()
                .sorted()
                .toList();
    }

    /// The time near an onset before which 5 ms have the least energy compared with the 5 ms after it.
    private double steepestRise(double onset) {
        long from = sample(onset) - BEFORE;
        float[] samples = new float[BEFORE + AFTER + 2 * BLOCK];
        read(from - BLOCK, samples);
        double[] energy = new double[samples.length + 1]; // of all samples before
        for (int i = 0; i < samples.length; i++) {
            energy[i + 1] = energy[i] + (double) samples[i] * samples[i];
        }
        double floor = FLOOR * energy[samples.length] + SILENCE;
        double steepest = 0;
        int best = BLOCK + BEFORE;
        for (int at = BLOCK; at <= samples.length - BLOCK; at++) {
            double before = energy[at] - energy[at - BLOCK];
            double after = energy[at + BLOCK] - energy[at];
            double rise = (after + floor) / (before + floor);
            if (rise > steepest) {
                steepest = rise;
                best = at;
            }
        }
        return (from + best - BLOCK) / (double) Waveform.SAMPLE_RATE_HZ;
    }

    /// Silence where there is no sound.
    private void read(long start, float[] samples) {
        int missing = (int) Math.clamp(-start, 0, samples.length);
        Arrays.fill(samples, 0, missing, 0);
        int read = source.read(start + missing, samples, missing, samples.length - missing);
        Arrays.fill(samples, missing + read, samples.length, 0);
    }

    private static long sample(double seconds) {
        return Math.round(seconds * Waveform.SAMPLE_RATE_HZ);
    }
}
