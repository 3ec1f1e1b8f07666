package io.github.audiomae.evaluation;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.KaldiFbank;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import java.nio.file.Path;
import org.jtransforms.fft.DoubleFFT_1D;

/// The first window of a clip, unchanged or with all frequencies above a cutoff removed.
final class ClipWindows {
    /// Samples of 1024 frames: 400 samples each, 160 apart.
    private static final int WINDOW_SAMPLES = 1023 * 160 + 400;

    private final Normalization normalization;
    private final KaldiFbank fbank = new KaldiFbank();

    ClipWindows(Normalization normalization) {
        this.normalization = normalization;
    }

    SpectrogramWindow whole(Path file) {
        return window(samples(file));
    }

    /// The window after a brick-wall low-pass: all bins of the clip's spectrum above `cutoffHz` are zero.
    SpectrogramWindow lowPassed(Path file, double cutoffHz) {
        float[] samples = samples(file);
        int length = samples.length;
        double[] spectrum = new double[length];
        for (int i = 0; i < length; i++) {
            spectrum[i] = samples[i];
        }
        DoubleFFT_1D fft = new DoubleFFT_1D(length);
        fft.realForward(spectrum);
        // realForward stores Re and Im of bin k at 2k and 2k + 1 and, if length is even, Re of the Nyquist bin at 1.
        int firstCut = (int) Math.ceil(cutoffHz * length / Waveform.SAMPLE_RATE_HZ);
        for (int i = 2 * firstCut; i < length; i++) {
            spectrum[i] = 0;
        }
        spectrum[1] = 0;
        fft.realInverse(spectrum, true);
        for (int i = 0; i < length; i++) {
            samples[i] = (float) spectrum[i];
        }
        return window(samples);
    }

    SpectrogramWindow window(float[] samples) {
        return SpectrogramWindow.of(fbank.compute(samples), 0, normalization);
    }

    private static float[] samples(Path file) {
        try (AudioSource source = AudioSource.open(file)) {
            float[] samples = new float[(int) Math.min(WINDOW_SAMPLES, source.length())];
            int read = source.read(0, samples, 0, samples.length);
            return read == samples.length ? samples : java.util.Arrays.copyOf(samples, read);
        }
    }
}
