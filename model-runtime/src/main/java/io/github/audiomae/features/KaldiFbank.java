package io.github.audiomae.features;

import io.github.audiomae.audio.Waveform;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;

/// Kaldi's log-mel filterbank with the settings that Audio-MAE was trained with: 25 ms frames every 10 ms, 128 mel
/// bins, natural logarithm.
///
/// Follows torchaudio's `compliance/kaldi.py`, `fbank(htk_compat=True, use_energy=False, window_type='hanning',
/// num_mel_bins=128, dither=0.0, frame_shift=10)` on samples of full scale ±1 (AudioMAE, `dataset.py`: `_wav2fbank`).
/// The original first subtracts the mean of the whole clip; since each frame's own mean is removed here, that step
/// changes nothing beyond rounding.
///
/// Computed in double precision: a single-precision FFT leaks noise of up to 1e-2 (in the logarithm) from loud bins
/// into quiet ones. Keeps scratch memory, so use one instance per thread.
public final class KaldiFbank {
    /// Samples in a frame: 25 ms.
    public static final int FRAME_LENGTH = 400;

    /// Samples between the starts of neighbouring frames: 10 ms.
    public static final int HOP_LENGTH = 160;

    static final int SAMPLE_RATE_HZ = Waveform.SAMPLE_RATE_HZ;
    /// Points of the Fourier transform of a frame.
    public static final int FFT_SIZE = 512;

    /// The share of the previous sample that is subtracted from each.
    public static final double PRE_EMPHASIS = 0.97;

    /// Lower energies are raised to this: the distance from 1 to the next single-precision number.
    private static final double FLOOR = Math.ulp(1f);

    private static final float LOG_FLOOR = (float) Math.log(FLOOR);
    private static final double[] HANN = symmetricHann();

    private final MelFilterbank filterbank = MelFilterbank.INSTANCE;
    private final DoubleFFT_1D fft = new DoubleFFT_1D(FFT_SIZE);
    private final double[] spectrum = new double[FFT_SIZE];
    private final double[] power = new double[FFT_SIZE / 2];

    /// The window by which each frame is multiplied, `[400]`: a symmetric Hann window, 0 at both ends.
    public static double[] window() {
        return HANN.clone();
    }

    /// Number of frames that fit into `samples` samples without padding: `1 + (samples − 400) / 160`, or 0 below
    /// 400 samples.
    public static long frames(long samples) {
        return samples < FRAME_LENGTH ? 0 : 1 + (samples - FRAME_LENGTH) / HOP_LENGTH;
    }

    /// Number of samples that `frames` frames cover: 400 for the first and 160 for each further one.
    public static long samples(long frames) {
        return frames == 0 ? 0 : FRAME_LENGTH + (frames - 1) * HOP_LENGTH;
    }

    /// Computes all frames of a sound.
    ///
    /// @param samples mono, 16 kHz, full scale ±1
    /// @throws ProblemException if there are fewer than 400 samples, which do not fill one frame
    public LogMelSpectrogram compute(float[] samples) {
        int frames = (int) frames(samples.length);
        if (frames == 0) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNFIT, Sentence.of("features.short", samples.length, FRAME_LENGTH));
        }
        return compute(samples, 0, frames);
    }

    /// Computes some frames of a sound; frame `f` starts at sample `f * 160`.
    ///
    /// @param samples mono, 16 kHz, full scale ±1
    /// @param fromFrame the first frame
    /// @param frames number of frames; all must lie within the samples
    public LogMelSpectrogram compute(float[] samples, int fromFrame, int frames) {
        if (fromFrame < 0 || frames < 0 || fromFrame + (long) frames > frames(samples.length)) {
            throw new IllegalArgumentException("frames " + fromFrame + " + " + frames + " are not within the "
                    + frames(samples.length) + " frames of " + samples.length + " samples");
        }
        float[] values = new float[frames * LogMelSpectrogram.MEL_BINS];
        compute(samples, fromFrame * HOP_LENGTH, frames, values, 0);
        return new LogMelSpectrogram(values);
    }

    /// Computes frames into an array: frame `i` starts at sample `offset + i * 160` and fills row `targetRow + i`.
    void compute(float[] samples, int offset, int frames, float[] target, int targetRow) {
        for (int frame = 0; frame < frames; frame++) {
            computePower(samples, offset + frame * HOP_LENGTH);
            int row = (targetRow + frame) * LogMelSpectrogram.MEL_BINS;
            for (int filter = 0; filter < LogMelSpectrogram.MEL_BINS; filter++) {
                double energy = filterbank.energy(filter, power);
                target[row + filter] = energy > FLOOR ? (float) Math.log(energy) : LOG_FLOOR;
            }
        }
    }

    private void computePower(float[] samples, int start) {
        double sum = 0;
        for (int i = 0; i < FRAME_LENGTH; i++) {
            sum += samples[start + i];
        }
        double mean = sum / FRAME_LENGTH;
        double previous = samples[start] - mean;
        for (int i = 0; i < FRAME_LENGTH; i++) {
            double sample = samples[start + i] - mean;
            spectrum[i] = (sample - PRE_EMPHASIS * previous) * HANN[i];
            previous = sample;
        }
        Arrays.fill(spectrum, FRAME_LENGTH, FFT_SIZE, 0);
        fft.realForward(spectrum);
        // spectrum = Re 0, Re Nyquist, Re 1, Im 1, Re 2, Im 2, …; the Nyquist bin has no weight in any filter.
        power[0] = spectrum[0] * spectrum[0];
        for (int bin = 1; bin < power.length; bin++) {
            double re = spectrum[2 * bin];
            double im = spectrum[2 * bin + 1];
            power[bin] = re * re + im * im;
        }
    }

    private static double[] symmetricHann() {
        double[] window = new double[FRAME_LENGTH];
        for (int i = 0; i < FRAME_LENGTH; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (FRAME_LENGTH - 1));
        }
        return window;
    }
}
