package io.github.audiomae.pyramid;

import org.jtransforms.fft.DoubleFFT_1D;

/// Power spectra at a recording's own rate. The transform of a frame is centred on the samples from its start to the
/// start of the next one, so that a column shows what sounds in its time.
final class FullBandFrames implements FrameAnalysis {
    /// Silence.
    private static final double FLOOR = 1e-20;

    private final int size;
    private final int rows;
    private final double[] window;
    private final DoubleFFT_1D fft;
    private final double[] spectrum;

    /// The power of a sine of amplitude 1, whose magnitude is half the sum of the window.
    private final double fullScale;

    FullBandFrames(FullBand form) {
        size = form.fftSize();
        rows = form.rows();
        window = form.window().values(size);
        fft = new DoubleFFT_1D(size);
        spectrum = new double[size];
        double sum = 0;
        for (double value : window) {
            sum += value;
        }
        fullScale = sum / 2 * (sum / 2);
    }

    @Override
    public int margin(int step) {
        return (size - step) / 2;
    }

    @Override
    public int samples(int frames, int step) {
        return (frames - 1) * step + size;
    }

    @Override
    public long frames(long samples, int step) {
        return Math.ceilDiv(Math.max(0, samples), (long) step);
    }

    @Override
    public void analyse(float[] samples, int frames, int step, float[] decibels) {
        for (int frame = 0; frame < frames; frame++) {
            int start = frame * step;
            for (int i = 0; i < size; i++) {
                spectrum[i] = samples[start + i] * window[i];
            }
            fft.realForward(spectrum);
            // spectrum = Re 0, Re Nyquist, Re 1, Im 1, Re 2, Im 2, …
            int at = frame * rows;
            decibels[at] = decibels(spectrum[0] * spectrum[0] / 4);
            decibels[at + rows - 1] = decibels(spectrum[1] * spectrum[1] / 4);
            for (int bin = 1; bin < rows - 1; bin++) {
                double re = spectrum[2 * bin];
                double im = spectrum[2 * bin + 1];
                decibels[at + bin] = decibels(re * re + im * im);
            }
        }
    }

    private float decibels(double power) {
        return (float) (10 * Math.log10(Math.max(power / fullScale, FLOOR)));
    }
}
