package io.github.audiomae.features;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Kaldi's 128 triangular mel filters over the FFT bins below Nyquist, at one sample rate. Immutable.
///
/// Stored sparsely: at 16 kHz most filters cover fewer than five of 256 bins, and filter 3 covers none at all
/// (torchaudio, `compliance/kaldi.py`: `get_mel_banks` from 20 Hz to half the sample rate).
public final class MelFilterbank {
    private static final Map<Integer, MelFilterbank> BY_RATE = new ConcurrentHashMap<>();

    private static final int FILTERS = LogMelSpectrogram.MEL_BINS;

    private final int[] firstBin = new int[FILTERS];
    private final double[][] weights = new double[FILTERS][];

    private final MelAxis axis;
    private final double binHz;

    /// @param rateHz sample rate of the sound
    MelFilterbank(int rateHz) {
        axis = MelAxis.at(rateHz);
        int fourierLength = new FrameTiming(rateHz).fourierLength();
        binHz = (double) rateHz / fourierLength;
        double low = MelAxis.mel(MelAxis.LOW_HZ);
        for (int filter = 0; filter < FILTERS; filter++) {
            double left = low + filter * axis.step();
            int first = 0;
            int end = 0;
            for (int bin = 0; bin < fourierLength / 2; bin++) {
                if (triangle(bin, left) > 0) {
                    first = end == 0 ? bin : first;
                    end = bin + 1;
                }
            }
            firstBin[filter] = first;
            weights[filter] = new double[end - first];
            for (int bin = first; bin < end; bin++) {
                weights[filter][bin - first] = triangle(bin, left);
            }
        }
    }

    /// The filters for sounds at this rate.
    public static MelFilterbank at(int rateHz) {
        return BY_RATE.computeIfAbsent(rateHz, MelFilterbank::new);
    }

    /// The energy that `filter` passes.
    ///
    /// @param power power per FFT bin, for all bins below Nyquist
    double energy(int filter, double[] power) {
        double[] filterWeights = weights[filter];
        int first = firstBin[filter];
        double energy = 0;
        for (int i = 0; i < filterWeights.length; i++) {
            energy += filterWeights[i] * power[first + i];
        }
        return energy;
    }

    /// The weight of `bin` in `filter`, 0 … 1.
    public double weight(int filter, int bin) {
        int index = bin - firstBin[filter];
        return index >= 0 && index < weights[filter].length ? weights[filter][index] : 0;
    }

    /// A triangle that rises from `left` over one step to 1 and falls to 0 over the next, linear in mel and not in
    /// hertz.
    private double triangle(int bin, double left) {
        double mel = MelAxis.mel(bin * binHz);
        double up = (mel - left) / axis.step();
        return Math.max(0, Math.min(up, 2 - up));
    }
}
