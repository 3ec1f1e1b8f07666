package io.github.audiomae.features;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// Kaldi's log-mel filterbank with the settings of Audio-MAE and its relatives: 25 ms frames every 10 ms, 128 mel bins
/// from 20 Hz to half the sample rate, natural logarithm.
///
/// Follows torchaudio's `compliance/kaldi.py`, `fbank(htk_compat=True, use_energy=False, window_type='hanning',
/// num_mel_bins=128, dither=0.0, frame_shift=10)` on samples of full scale ±1 (AudioMAE, `dataset.py`: `_wav2fbank`).
/// The original first subtracts the mean of the whole clip; since each frame's own mean is removed here, that step
/// changes nothing beyond rounding.
///
/// Computed in double precision: a single-precision FFT leaks noise of up to 1e-2 (in the logarithm) from loud bins
/// into quiet ones. Keeps scratch memory, so use one instance per thread.
public final class KaldiFbank {
    private static final FrameTiming SHOWN = new FrameTiming(Waveform.SAMPLE_RATE_HZ);

    /// Samples in a frame at the rate at which the program shows and plays sounds.
    public static final int FRAME_LENGTH = SHOWN.frameLength();

    /// Samples between the starts of neighbouring frames at that rate.
    public static final int HOP_LENGTH = SHOWN.hopLength();

    /// Points of the Fourier transform of a frame at that rate.
    public static final int FFT_SIZE = SHOWN.fourierLength();

    /// The share of the previous sample that is subtracted from each.
    public static final double PRE_EMPHASIS = 0.97;

    /// Lower energies are raised to this: the distance from 1 to the next single-precision number.
    private static final double FLOOR = Math.ulp(1f);

    /// The value of digital silence.
    static final float LOG_FLOOR = (float) Math.log(FLOOR);

    private final FrameTiming timing;
    private final MelFilterbank filterbank;
    private final double[] hann;
    private final DoubleFFT_1D fft;
    private final double[] spectrum;
    private final double[] power;

    /// The window by which each frame is multiplied at the rate at which the program shows sounds, `[400]`: a
    /// symmetric Hann window, 0 at both ends.
    public static double[] window() {
        return symmetricHann(FRAME_LENGTH);
    }

    /// For sounds at the rate at which the program shows and plays them.
    public KaldiFbank() {
        this(Waveform.SAMPLE_RATE_HZ);
    }

    /// @param rateHz of the sounds
    public KaldiFbank(int rateHz) {
        timing = new FrameTiming(rateHz);
        filterbank = MelFilterbank.at(rateHz);
        hann = symmetricHann(timing.frameLength());
        fft = new DoubleFFT_1D(timing.fourierLength());
        spectrum = new double[timing.fourierLength()];
        power = new double[timing.fourierLength() / 2];
    }

    /// Number of frames that fit into `samples` samples at the rate at which the program shows sounds: `1 +
    /// (samples − 400) / 160`, or 0 below 400 samples.
    public static long frames(long samples) {
        return SHOWN.frames(samples);
    }

    /// Number of samples that `frames` frames cover at that rate: 400 for the first and 160 for each further one.
    public static long samples(long frames) {
        return SHOWN.samples(frames);
    }

    /// Where frames begin.
    public FrameTiming timing() {
        return timing;
    }

    /// Computes all frames of a sound.
    ///
    /// @param samples mono, full scale ±1
    /// @throws ProblemException if there are fewer than 25 ms, which do not fill one frame
    public LogMelSpectrogram compute(float[] samples) {
        int frames = (int) timing.frames(samples.length);
        if (frames == 0) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("features.short", samples.length, timing.frameLength()));
        }
        return compute(samples, 0, frames);
    }

    /// Computes some frames of a sound; frame `f` starts `f` hops into it.
    ///
    /// @param samples mono, full scale ±1
    /// @param fromFrame the first frame
    /// @param frames number of frames; all must lie within the samples
    public LogMelSpectrogram compute(float[] samples, int fromFrame, int frames) {
        if (fromFrame < 0 || frames < 0 || fromFrame + (long) frames > timing.frames(samples.length)) {
            throw new IllegalArgumentException("frames " + fromFrame + " + " + frames + " are not within the "
                    + timing.frames(samples.length) + " frames of " + samples.length + " samples");
        }
        float[] values = new float[frames * LogMelSpectrogram.MEL_BINS];
        compute(samples, fromFrame * timing.hopLength(), frames, values, 0);
        return new LogMelSpectrogram(values);
    }

    /// Computes frames into an array: frame `i` starts `i` hops after sample `offset` and fills row `targetRow +
    /// i`.
    void compute(float[] samples, int offset, int frames, float[] target, int targetRow) {
        for (int frame = 0; frame < frames; frame++) {
            computePower(samples, offset + frame * timing.hopLength());
            int row = (targetRow + frame) * LogMelSpectrogram.MEL_BINS;
            for (int filter = 0; filter < LogMelSpectrogram.MEL_BINS; filter++) {
                double energy = filterbank.energy(filter, power);
                target[row + filter] = energy > FLOOR ? (float) Math.log(energy) : LOG_FLOOR;
            }
        }
    }

    private void computePower(float[] samples, int start) {
        int length = timing.frameLength();
        double mean = mean(samples, start, length);
        double previous = samples[start] - mean;
        for (int i = 0; i < length; i++) {
            double sample = samples[start + i] - mean;
            spectrum[i] = (sample - PRE_EMPHASIS * previous) * hann[i];
            previous = sample;
        }
        Arrays.fill(spectrum, length, spectrum.length, 0);
        fft.realForward(spectrum);
        // spectrum = Re 0, Re Nyquist, Re 1, Im 1, Re 2, Im 2, …; the Nyquist bin has no weight in any filter.
        power[0] = spectrum[0] * spectrum[0];
        for (int bin = 1; bin < power.length; bin++) {
            double re = spectrum[2 * bin];
            double im = spectrum[2 * bin + 1];
            power[bin] = re * re + im * im;
        }
    }

    /// The mean by four sums, which a processor can add at the same time.
    private static double mean(float[] samples, int start, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = start;
        for (int end = start + length; i <= end - 4; i += 4) {
            first += samples[i];
            second += samples[i + 1];
            third += samples[i + 2];
            fourth += samples[i + 3];
        }
        for (; i < start + length; i++) {
            first += samples[i];
        }
        return (first + second + (third + fourth)) / length;
    }

    private static double[] symmetricHann(int length) {
        double[] window = new double[length];
        for (int i = 0; i < length; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (length - 1));
        }
        return window;
    }
}
