package io.github.audiomae.playback;

import io.github.audiomae.audio.FrequencyRange;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// A sound with nothing but a band of its frequencies: a filter of linear phase, so that no sample moves in time.
///
/// The impulse response is that of an ideal band-pass under a Kaiser window (Kaiser 1974; Oppenheim and Schafer,
/// *Discrete-Time Signal Processing*, section 7.6), 80 dB down outside the band. The filter rises over a tenth of the
/// band's width, half of it on either side of each edge. An edge at 0 Hz or at the Nyquist frequency is none. Filtering
/// is done by overlap-save. Not thread-safe.
public final class BandPass implements SampleSource {
    private static final double ATTENUATION = 80;
    private static final double BETA = 0.1102 * (ATTENUATION - 8.7);

    /// Part of the band's width over which the filter rises.
    private static final double RISE = 0.1;

    /// The filter is no longer than this, for bands that are very narrow for their sample rate.
    private static final int MOST_TAPS = 16_383;

    private static final int LEAST_BLOCK = 4096;

    private final SampleSource source;
    private final double[] response;
    private final DoubleFFT_1D fft;
    private final int size;
    private final int taps;
    private final double[] spectrum;

    /// Samples read for the current block.
    private final float[] input;

    /// @param source the sound
    /// @param band to be kept; part of it may lie above the Nyquist frequency
    public BandPass(SampleSource source, FrequencyRange band) {
        this.source = source;
        int rate = source.sampleRateHz();
        double nyquist = rate / 2.0;
        double low = Math.min(band.lowHz(), nyquist) / rate;
        double high = Math.min(band.highHz(), nyquist) / rate;
        double rise = Math.max((high - low) * RISE, 1e-9);
        int wanted = (int) Math.ceil((ATTENUATION - 8) / (2.285 * 2 * Math.PI * rise)) + 1;
        taps = Math.min(MOST_TAPS, wanted | 1);
        size = Integer.highestOneBit(Math.max(LEAST_BLOCK, 4 * taps) - 1) << 1;
        fft = new DoubleFFT_1D(size);
        response = response(low, high);
        spectrum = new double[size];
        input = new float[size];
    }

    private double[] response(double low, double high) {
        double[] values = new double[size];
        int middle = taps / 2;
        for (int i = 0; i < taps; i++) {
            double t = i - middle;
            double ratio = t / Math.max(1, middle);
            double kaiser = bessel(BETA * Math.sqrt(Math.max(0, 1 - ratio * ratio))) / bessel(BETA);
            double upper = high >= 0.5 ? (t == 0 ? 1 : 0) : sinc(high, t);
            double lower = low <= 0 ? 0 : sinc(low, t);
            values[i] = (upper - lower) * kaiser;
        }
        fft.realForward(values);
        return values;
    }

    /// The impulse response of an ideal low-pass.
    ///
    /// @param edge in cycles per sample
    private static double sinc(double edge, double t) {
        return t == 0 ? 2 * edge : Math.sin(2 * Math.PI * edge * t) / (Math.PI * t);
    }

    /// The modified Bessel function of the first kind, order 0.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    @Override
    public int sampleRateHz() {
        return source.sampleRateHz();
    }

    @Override
    public int read(long from, float[] into, int offset, int count) {
        int most = size - taps + 1;
        int done = 0;
        while (done < count) {
            int now = Math.min(most, count - done);
            int made = block(from + done, into, offset + done, now);
            done += made;
            if (made < now) {
                break;
            }
        }
        return done;
    }

    private int block(long from, float[] into, int offset, int count) {
        int half = taps / 2;
        long first = from - half;
        int missing = (int) Math.max(0, -first);
        int wanted = count + taps - 1;
        Arrays.fill(input, 0, missing, 0);
        int read = source.read(first + missing, input, missing, wanted - missing);
        Arrays.fill(input, missing + read, size, 0);
        for (int i = 0; i < size; i++) {
            spectrum[i] = input[i];
        }
        fft.realForward(spectrum);
        multiply();
        fft.realInverse(spectrum, true);
        int present = Math.clamp(missing + read - half, 0, count);
        for (int i = 0; i < present; i++) {
            into[offset + i] = (float) spectrum[taps - 1 + i];
        }
        return present;
    }

    /// JTransforms holds Re 0, Re Nyquist, Re 1, Im 1, …
    private void multiply() {
        spectrum[0] *= response[0];
        spectrum[1] *= response[1];
        for (int i = 2; i < size; i += 2) {
            double re = spectrum[i] * response[i] - spectrum[i + 1] * response[i + 1];
            spectrum[i + 1] = spectrum[i] * response[i + 1] + spectrum[i + 1] * response[i];
            spectrum[i] = re;
        }
    }
}
