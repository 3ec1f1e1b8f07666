package io.github.audiomae.measure;

import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.playback.SampleSource;
import io.github.audiomae.pyramid.FourierWindow;
import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// The power of a box by frequency, from transforms that overlap by half. A box shorter than a transform is one
/// transform around its middle.
final class BoxSpectrum {
    private final int size;
    private final double binHz;
    private final int low;
    private final double[] values;
    private final double[] sums;
    private final DoubleFFT_1D fft;
    private double loudest = -1;
    private int loudestBin;

    BoxSpectrum(int rate, int size, FourierWindow window, FrequencyRange band) {
        this.size = size;
        binHz = (double) rate / size;
        values = window.values(size);
        fft = new DoubleFFT_1D(size);
        int top = size / 2;
        low = Math.clamp((int) Math.ceil(band.lowHz() / binHz), 0, top);
        int high = Math.clamp((int) Math.floor(band.highHz() / binHz), 0, top);
        sums = new double[Math.max(1, high - low + 1)]; // a band between two bins is measured at the upper one
    }

    void add(SampleSource samples, long first, long end, CancellationToken token) {
        if (end - first <= size) {
            frame(samples, (first + end - size) / 2);
            return;
        }
        for (long at = first; at + size <= end; at += size / 2) {
            token.throwIfCancelled();
            frame(samples, at);
        }
    }

    private void frame(SampleSource samples, long at) {
        float[] sound = new float[size];
        int missing = (int) Math.clamp(-at, 0, size);
        samples.read(at + missing, sound, missing, size - missing);
        double[] spectrum = new double[size];
        Arrays.setAll(spectrum, i -> sound[i] * values[i]);
        fft.realForward(spectrum);
        for (int i = 0; i < sums.length; i++) {
            double power = power(spectrum, low + i);
            sums[i] += power;
            if (power > loudest) {
                loudest = power;
                loudestBin = low + i;
            }
        }
    }

    /// JTransforms holds Re 0, Re Nyquist, Re 1, Im 1, …
    private double power(double[] spectrum, int bin) {
        if (bin == 0 || bin == size / 2) {
            double value = spectrum[bin == 0 ? 0 : 1];
            return value * value / 2;
        }
        return spectrum[2 * bin] * spectrum[2 * bin] + spectrum[2 * bin + 1] * spectrum[2 * bin + 1];
    }

    double peakHz() {
        return loudestBin * binHz;
    }

    /// The lowest frequency at or below which this share of the energy lies.
    double belowHz(double share) {
        double wanted = Arrays.stream(sums).sum() * share;
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += sums[i];
            if (sum >= wanted) {
                return (low + i) * binHz;
            }
        }
        return (low + sums.length - 1) * binHz;
    }
}
