package io.github.audiomae.inference;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import java.util.Random;

/// The window on which devices are measured and compared.
public final class NoiseWindow {
    private static final double SPREAD = 0.4;

    private NoiseWindow() {}

    /// A window of noise with the range of a spectrogram, the same every time.
    public static SpectrogramWindow of(Preprocessing as) {
        Random random = new Random(0);
        float[] values = new float[as.frames() * SpectrogramWindow.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (SPREAD * random.nextGaussian());
        }
        return new SpectrogramWindow(values, as.frames());
    }
}
