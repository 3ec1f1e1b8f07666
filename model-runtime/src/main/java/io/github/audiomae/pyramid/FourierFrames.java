package io.github.audiomae.pyramid;

import io.github.audiomae.features.KaldiFbank;
import org.jtransforms.fft.DoubleFFT_1D;

/// Power spectra of 1024 samples under a periodic Hann window, centred like the mel frame's 400 samples.
final class FourierFrames implements FrameAnalysis {
    private static final int FFT_SIZE = 1024;
    private static final int BINS = FFT_SIZE / 2;

    /// The power of a sine of amplitude 1, whose magnitude is half the window's sum, which is half its length.
    private static final double FULL_SCALE = (FFT_SIZE / 4.0) * (FFT_SIZE / 4.0);

    private static final double FLOOR = 1e-12;
    private static final double[] HANN = periodicHann();

    private final DoubleFFT_1D fft = new DoubleFFT_1D(FFT_SIZE);
    private final double[] spectrum = new double[FFT_SIZE];

    @Override
    public int margin(int step) {
        return (FFT_SIZE - KaldiFbank.FRAME_LENGTH) / 2;
    }

    @Override
    public int samples(int frames, int step) {
        return (int) KaldiFbank.samples(frames) + 2 * margin(step);
    }

    @Override
    public long frames(long samples, int step) {
        return KaldiFbank.frames(Math.max(0, samples));
    }

    @Override
    public void analyse(float[] samples, int frames, int step, float[] decibels) {
        for (int frame = 0; frame < frames; frame++) {
            int start = frame * KaldiFbank.HOP_LENGTH;
            for (int i = 0; i < FFT_SIZE; i++) {
                spectrum[i] = samples[start + i] * HANN[i];
            }
            fft.realForward(spectrum);
            // spectrum = Re 0, Re Nyquist, Re 1, Im 1, Re 2, Im 2, …
            decibels[frame * BINS] = decibels(spectrum[0] * spectrum[0] / 4);
            for (int bin = 1; bin < BINS; bin++) {
                double re = spectrum[2 * bin];
                double im = spectrum[2 * bin + 1];
                decibels[frame * BINS + bin] = decibels(re * re + im * im);
            }
        }
    }

    private static float decibels(double power) {
        return (float) (10 * Math.log10(Math.max(power / FULL_SCALE, FLOOR)));
    }

    private static double[] periodicHann() {
        double[] window = new double[FFT_SIZE];
        for (int i = 0; i < FFT_SIZE; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / FFT_SIZE);
        }
        return window;
    }
}
