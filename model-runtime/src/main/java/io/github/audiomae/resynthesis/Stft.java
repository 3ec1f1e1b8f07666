package io.github.audiomae.resynthesis;

import io.github.audiomae.features.KaldiFbank;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// The short-time Fourier transform of a sound in the frames of the fbank (400 samples, Hann window, every 160 samples,
/// 512 points) and its least-squares inverse (Griffin and Lim, 1984).
///
/// Two frames before the first and as many as needed after the last cover the ends, so that every sample lies in a
/// frame and the inverse of a sound's own transform is that sound. A spectrum has 512 values per frame in the order of
/// JTransforms: Re 0, Re 256, Re 1, Im 1, Re 2, Im 2, …. Keeps scratch memory: one instance per thread.
final class Stft {
    /// Values per frame.
    static final int SIZE = KaldiFbank.FFT_SIZE;

    /// Frequencies per frame, from 0 Hz to 8 kHz.
    static final int BINS = SIZE / 2 + 1;

    private static final int FRAME = KaldiFbank.FRAME_LENGTH;
    private static final int HOP = KaldiFbank.HOP_LENGTH;
    private static final int BEFORE = 2;
    private static final double[] WINDOW = KaldiFbank.window();

    /// The window with the scale of the inverse transform, a power of two, so that the product is the same to the bit.
    private static final double[] SCALED_WINDOW =
            Arrays.stream(WINDOW).map(weight -> weight * 2 / SIZE).toArray();

    private final int samples;
    private final int frames;
    private final int featureFrames;
    /// Reciprocals of the sum of the squared windows at each sample.
    private final double[] weights;
    private final DoubleFFT_1D fft = new DoubleFFT_1D(SIZE);
    private final double[] scratch = new double[SIZE];

    /// @param samples length of the sound, at least one frame
    Stft(int samples) {
        this.samples = samples;
        featureFrames = (int) KaldiFbank.frames(samples);
        frames = BEFORE + Math.ceilDiv(samples, HOP);
        weights = new double[samples];
        for (int frame = 0; frame < frames; frame++) {
            for (int i = from(frame); i < to(frame); i++) {
                double weight = WINDOW[i - start(frame)];
                weights[i] += weight * weight;
            }
        }
        for (int i = 0; i < samples; i++) {
            weights[i] = 1 / weights[i];
        }
    }

    int samples() {
        return samples;
    }

    int frames() {
        return frames;
    }

    /// The frame of the fbank to which a frame belongs; at the ends, the nearest.
    int featureFrame(int frame) {
        return Math.clamp(frame - BEFORE, 0, featureFrames - 1);
    }

    /// The first sample of a frame, which may lie before the sound.
    static int start(int frame) {
        return (frame - BEFORE) * HOP;
    }

    /// The spectra of all frames.
    double[] analyse(double[] signal) {
        double[] spectra = new double[frames * SIZE];
        for (int frame = 0; frame < frames; frame++) {
            analyse(signal, frame, spectra, frame * SIZE);
        }
        return spectra;
    }

    /// Computes one frame's spectrum into `spectra`, from index `at` on.
    void analyse(double[] signal, int frame, double[] spectra, int at) {
        int start = start(frame);
        int from = from(frame);
        int to = to(frame);
        Arrays.fill(spectra, at, at + from - start, 0);
        for (int i = from; i < to; i++) {
            spectra[at + i - start] = signal[i] * WINDOW[i - start];
        }
        Arrays.fill(spectra, at + to - start, at + SIZE, 0);
        fft.realForward(spectra, at);
    }

    /// Adds the windowed sound of one frame to `sum`; the sum over all frames is to be [divided][#divide].
    void add(double[] spectra, int frame, double[] sum) {
        System.arraycopy(spectra, frame * SIZE, scratch, 0, SIZE);
        addInPlace(scratch, frame, sum);
    }

    /// The same for the spectrum of one frame alone, which is lost.
    void addInPlace(double[] spectrum, int frame, double[] sum) {
        fft.realInverse(spectrum, false);
        int start = start(frame);
        for (int i = from(frame); i < to(frame); i++) {
            sum[i] += spectrum[i - start] * SCALED_WINDOW[i - start];
        }
    }

    /// Divides a sum over frames by that of the squared windows.
    void divide(double[] sum) {
        for (int i = 0; i < samples; i++) {
            sum[i] *= weights[i];
        }
    }

    /// The sound whose transform is nearest to the spectra.
    double[] synthesise(double[] spectra) {
        double[] signal = new double[samples];
        for (int frame = 0; frame < frames; frame++) {
            add(spectra, frame, signal);
        }
        divide(signal);
        return signal;
    }

    private static int from(int frame) {
        return Math.max(0, start(frame));
    }

    private int to(int frame) {
        return Math.min(samples, start(frame) + FRAME);
    }
}
