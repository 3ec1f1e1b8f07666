package io.github.audiomae.features;

/// Kaldi's 128 triangular mel filters over the 256 FFT bins below Nyquist, at 16 kHz. Immutable.
///
/// Stored sparsely: most filters cover fewer than five bins, and filter 3 covers none at all (torchaudio,
/// `compliance/kaldi.py`: `get_mel_banks` with low 20 Hz, high 8 kHz).
public final class MelFilterbank {
    /// The filters of every model.
    public static final MelFilterbank INSTANCE = new MelFilterbank();

    private static final int FILTERS = LogMelSpectrogram.MEL_BINS;
    private static final int FFT_BINS = KaldiFbank.FFT_SIZE / 2;

    private final int[] firstBin = new int[FILTERS];
    private final double[][] weights = new double[FILTERS][];

    private MelFilterbank() {
        double low = MelAxis.mel(MelAxis.LOW_HZ);
        for (int filter = 0; filter < FILTERS; filter++) {
            double left = low + filter * MelAxis.STEP;
            int first = 0;
            int end = 0;
            for (int bin = 0; bin < FFT_BINS; bin++) {
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

    /// The energy that `filter` passes.
    ///
    /// @param power power per FFT bin, at least 256 values
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
    private static double triangle(int bin, double left) {
        double mel = MelAxis.mel(bin * (double) KaldiFbank.SAMPLE_RATE_HZ / KaldiFbank.FFT_SIZE);
        double up = (mel - left) / MelAxis.STEP;
        return Math.max(0, Math.min(up, 2 - up));
    }
}
