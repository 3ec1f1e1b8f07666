package io.github.audiomae.resynthesis;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelFilterbank;
import java.util.Arrays;

/// From mel energies to the magnitudes of the transform: non-negative least squares by multiplicative updates (Lee and
/// Seung, "Algorithms for non-negative matrix factorization", 2000), power p ← p · Aᵀb / AᵀAp for energies b = Ap,
/// started from each filter's energy spread evenly over its frequencies.
final class MelInversion {
    private static final int UPDATES = 150;
    private static final int FILTERS = LogMelSpectrogram.MEL_BINS;
    private static final int BINS = Stft.BINS - 1;

    /// Frames that are inverted together: their values stay in the cache.
    private static final int TOGETHER = 128;

    private static final float TINY = 1e-30f;
    private static final Matrix FILTERBANK = Matrix.filterbank();

    private MelInversion() {}

    /// The magnitudes of frames, which pass through the filters with these energies.
    ///
    /// @param energies row-major `[frames, 128]`
    /// @return row-major `[frames, 257]`; 0 at the lowest and the highest frequency
    static float[] magnitudes(float[] energies) {
        int frames = energies.length / FILTERS;
        float[] magnitudes = new float[frames * Stft.BINS];
        for (int first = 0; first < frames; first += TOGETHER) {
            int count = Math.min(TOGETHER, frames - first);
            float[] power = invert(columns(energies, first, count), count);
            for (int bin = 1; bin < BINS; bin++) {
                for (int i = 0; i < count; i++) {
                    magnitudes[(first + i) * Stft.BINS + bin] = (float) Math.sqrt(power[bin * count + i]);
                }
            }
        }
        return magnitudes;
    }

    /// @param energies `[128, count]`
    /// @return `[256, count]`
    private static float[] invert(float[] energies, int count) {
        float[] target = FILTERBANK.back(energies, count);
        float[] power = started(energies, count);
        float[] passed = new float[FILTERS * count];
        float[] ahead = new float[BINS * count];
        for (int update = 0; update < UPDATES; update++) {
            FILTERBANK.times(power, passed, count);
            FILTERBANK.back(passed, ahead, count);
            for (int i = 0; i < power.length; i++) {
                power[i] *= target[i] / (ahead[i] + TINY);
            }
        }
        return power;
    }

    private static float[] started(float[] energies, int count) {
        float[] spread = new float[energies.length];
        for (int filter = 0; filter < FILTERS; filter++) {
            float sum = FILTERBANK.sums[filter];
            for (int i = filter * count; i < (filter + 1) * count && sum > 0; i++) {
                spread[i] = energies[i] / sum;
            }
        }
        return FILTERBANK.back(spread, count);
    }

    private static float[] columns(float[] rows, int first, int count) {
        float[] columns = new float[FILTERS * count];
        for (int i = 0; i < count; i++) {
            for (int filter = 0; filter < FILTERS; filter++) {
                columns[filter * count + i] = rows[(first + i) * FILTERS + filter];
            }
        }
        return columns;
    }

    /// The filterbank A, `[128, 256]`, by its weights that are not 0.
    private record Matrix(int[] filters, int[] bins, float[] weights, float[] sums) {
        static Matrix filterbank() {
            int[] filters = new int[FILTERS * BINS];
            int[] bins = new int[FILTERS * BINS];
            float[] weights = new float[FILTERS * BINS];
            float[] sums = new float[FILTERS];
            MelFilterbank filterbank = MelFilterbank.at(Resynthesis.GRID.rateHz());
            int count = 0;
            for (int filter = 0; filter < FILTERS; filter++) {
                for (int bin = 0; bin < BINS; bin++) {
                    double weight = filterbank.weight(filter, bin);
                    if (weight > 0) {
                        filters[count] = filter;
                        bins[count] = bin;
                        weights[count++] = (float) weight;
                        sums[filter] += (float) weight;
                    }
                }
            }
            return new Matrix(
                    Arrays.copyOf(filters, count), Arrays.copyOf(bins, count), Arrays.copyOf(weights, count), sums);
        }

        /// A · `[256, count]` → `[128, count]`.
        void times(float[] power, float[] passed, int count) {
            Arrays.fill(passed, 0);
            for (int entry = 0; entry < weights.length; entry++) {
                addScaled(power, bins[entry] * count, weights[entry], passed, filters[entry] * count, count);
            }
        }

        /// Aᵀ · `[128, count]` → `[256, count]`.
        void back(float[] energies, float[] power, int count) {
            Arrays.fill(power, 0);
            for (int entry = 0; entry < weights.length; entry++) {
                addScaled(energies, filters[entry] * count, weights[entry], power, bins[entry] * count, count);
            }
        }

        float[] back(float[] energies, int count) {
            float[] power = new float[BINS * count];
            back(energies, power, count);
            return power;
        }

        private static void addScaled(float[] from, int fromStart, float weight, float[] to, int toStart, int count) {
            for (int i = 0; i < count; i++) {
                to[toStart + i] += weight * from[fromStart + i];
            }
        }
    }
}
