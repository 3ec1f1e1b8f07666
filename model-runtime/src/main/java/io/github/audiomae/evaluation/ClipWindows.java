package io.github.audiomae.evaluation;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import java.nio.file.Path;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// The first window of a clip, unchanged or with all frequencies above a cutoff removed.
final class ClipWindows {
    private final Preprocessing as;
    private final PatchGrid grid;
    private final FeatureReader reader = new FeatureReader();

    /// @param grid of the model
    ClipWindows(Preprocessing as, PatchGrid grid) {
        this.as = as;
        this.grid = grid;
    }

    /// The patches of the windows.
    PatchGrid grid() {
        return grid;
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
        // realForward stores Re and Im of bin k at 2k and 2k + 1 and, if length is even, Re of the Nyquist bin
        // at 1.
        int firstCut = (int) Math.ceil(cutoffHz * length / as.sampleRate());
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
        return reader.window(samples, as);
    }

    private float[] samples(Path file) {
        int most = (int) as.timing().samples(as.frames());
        try (AudioSource source = AudioSource.open(file, ChannelChoice.average(), as.sampleRate())) {
            float[] samples = new float[(int) Math.min(most, source.length())];
            int read = source.read(0, samples, 0, samples.length);
            return read == samples.length ? samples : Arrays.copyOf(samples, read);
        }
    }
}
