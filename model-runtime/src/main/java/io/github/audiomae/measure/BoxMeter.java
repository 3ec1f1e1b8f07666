package io.github.audiomae.measure;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.playback.BandPass;
import io.github.audiomae.playback.SampleSource;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.run.CancellationToken;
import java.util.Optional;

/// Measures boxes of a recording at its own rate. The recording is not closed here.
///
/// @param sound open at its own rate
/// @param fftSize of the spectrogram, a power of two
/// @param window of the spectrogram
public record BoxMeter(AudioSource sound, int fftSize, FourierWindow window) {
    private static final int BLOCK = 1 << 15;

    /// Below this share of full scale² there is silence, in dB.
    private static final double FLOOR = 1e-20;

    /// Measures a box. Blocking; the time it takes grows with its length, its memory does not.
    ///
    /// @param span its time, within the recording
    /// @param band its frequencies; empty for all up to the Nyquist frequency
    /// @throws io.github.audiomae.run.ProblemException if the recording can no longer be read
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public BoxMeasures measure(TimeSpan span, Optional<FrequencyRange> band, CancellationToken token) {
        int rate = sound.sampleRateHz();
        FrequencyRange all = new FrequencyRange(0, rate / 2.0);
        FrequencyRange used = band.orElse(all);
        long first = Math.round(span.startSeconds() * rate);
        long end = Math.max(first + 1, Math.round(span.endSeconds() * rate));
        SampleSource samples = SampleSource.of(sound);
        Levels levels = levels(band.isEmpty() ? samples : new BandPass(samples, used), first, end, token);
        BoxSpectrum spectrum = new BoxSpectrum(rate, fftSize, window, used);
        spectrum.add(samples, first, end, token);
        return new BoxMeasures(
                span.lengthSeconds(),
                used.widthHz(),
                spectrum.peakHz(),
                spectrum.belowHz(0.5),
                spectrum.belowHz(0.95) - spectrum.belowHz(0.05),
                decibels(levels.energy() / rate),
                decibels(levels.energy() / Math.max(1, levels.count())),
                decibels(levels.peak() * levels.peak()));
    }

    private record Levels(double energy, double peak, long count) {}

    private static Levels levels(SampleSource samples, long first, long end, CancellationToken token) {
        float[] block = new float[BLOCK];
        double energy = 0;
        double peak = 0;
        long at = first;
        while (at < end) {
            token.throwIfCancelled();
            int read = samples.read(at, block, 0, (int) Math.min(BLOCK, end - at));
            for (int i = 0; i < read; i++) {
                energy += (double) block[i] * block[i];
                peak = Math.max(peak, Math.abs(block[i]));
            }
            at += read;
            if (read == 0) {
                break;
            }
        }
        return new Levels(energy, peak, at - first);
    }

    private static double decibels(double power) {
        return 10 * Math.log10(Math.max(power, FLOOR));
    }
}
