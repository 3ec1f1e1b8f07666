package io.github.audiomae.resynthesis;

import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.MelFilterbank;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    private static final Filterbank FILTERBANK = Filterbank.create();

    private MelInversion() {}

    /// The magnitudes of frames, which pass through the filters with these energies.
    ///
    /// @param energies row-major `[frames, 128]`
    /// @return row-major `[frames, 257]`; 0 at the lowest and the highest frequency
    static float[] magnitudes(float[] energies) {
        int frames = energies.length / FILTERS;
        float[] magnitudes = new float[frames * Stft.BINS];
        IntStream.range(0, Math.ceilDiv(frames, TOGETHER)).parallel().forEach(block -> {
            int first = block * TOGETHER;
            int count = Math.min(TOGETHER, frames - first);
            float[][] power = invert(columns(energies, first, count), count);
            for (int bin = 1; bin < BINS; bin++) {
                for (int i = 0; i < count; i++) {
                    magnitudes[(first + i) * Stft.BINS + bin] = (float) Math.sqrt(power[bin][i]);
                }
            }
        });
        return magnitudes;
    }

    /// @param energies `[128][count]`
    /// @return `[256][count]`
    private static float[][] invert(float[][] energies, int count) {
        float[][] target = FILTERBANK.back(energies, count);
        float[][] power = FILTERBANK.back(FILTERBANK.spread(energies, count), count);
        float[][] passed = new float[FILTERS][count];
        for (int update = 0; update < UPDATES; update++) {
            FILTERBANK.pass(power, passed);
            for (int bin = 0; bin < BINS; bin++) {
                int filter = FILTERBANK.first[bin];
                update(
                        power[bin],
                        target[bin],
                        passed[filter],
                        FILTERBANK.falling[bin],
                        passed[Math.min(filter + 1, FILTERS - 1)],
                        FILTERBANK.rising[bin]);
            }
        }
        return power;
    }

    // Java's compiler makes vector instructions of these loops because all arrays have the same index.

    private static void update(float[] power, float[] target, float[] a, float ofA, float[] b, float ofB) {
        for (int i = 0; i < power.length; i++) {
            power[i] *= target[i] / (ofA * a[i] + ofB * b[i] + TINY);
        }
    }

    private static void addScaled(float[] to, float weight, float[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * from[i];
        }
    }

    private static float[][] columns(float[] rows, int first, int count) {
        float[][] columns = new float[FILTERS][count];
        for (int i = 0; i < count; i++) {
            for (int filter = 0; filter < FILTERS; filter++) {
                columns[filter][i] = rows[(first + i) * FILTERS + filter];
            }
        }
        return columns;
    }

    /// The filterbank A, `[128, 256]`. Its filters are triangles that reach from the middle of the one before to
    /// that of the one behind, so that a frequency passes through two neighbours.
    ///
    /// @param first of each frequency: the lower of its filters
    /// @param falling weight of each frequency in that filter
    /// @param rising weight in the next one
    private record Filterbank(int[] first, float[] falling, float[] rising) {
        static Filterbank create() {
            Filterbank created = new Filterbank(new int[BINS], new float[BINS], new float[BINS]);
            MelFilterbank filterbank = MelFilterbank.at(Resynthesis.GRID.rateHz());
            for (int bin = 0; bin < BINS; bin++) {
                int filter = 0;
                while (filter < FILTERS - 1 && !(filterbank.weight(filter, bin) > 0)) {
                    filter++;
                }
                created.first[bin] = filter;
                created.falling[bin] = (float) filterbank.weight(filter, bin);
                created.rising[bin] = filter == FILTERS - 1 ? 0 : (float) filterbank.weight(filter + 1, bin);
            }
            return created;
        }

        /// A · `[256][count]` → `[128][count]`.
        void pass(float[][] power, float[][] passed) {
            for (float[] row : passed) {
                Arrays.fill(row, 0);
            }
            for (int bin = 0; bin < BINS; bin++) {
                addScaled(passed[first[bin]], falling[bin], power[bin]);
                addScaled(passed[Math.min(first[bin] + 1, FILTERS - 1)], rising[bin], power[bin]);
            }
        }

        /// Aᵀ · `[128][count]` → `[256][count]`.
        float[][] back(float[][] energies, int count) {
            float[][] power = new float[BINS][count];
            for (int bin = 0; bin < BINS; bin++) {
                addScaled(power[bin], falling[bin], energies[first[bin]]);
                addScaled(power[bin], rising[bin], energies[Math.min(first[bin] + 1, FILTERS - 1)]);
            }
            return power;
        }

        /// Each energy over the sum of its filter's weights; 0 where no frequency passes.
        float[][] spread(float[][] energies, int count) {
            float[] sums = new float[FILTERS];
            for (int bin = 0; bin < BINS; bin++) {
                sums[first[bin]] += falling[bin];
                sums[Math.min(first[bin] + 1, FILTERS - 1)] += rising[bin];
            }
            float[][] spread = new float[FILTERS][count];
            for (int filter = 0; filter < FILTERS; filter++) {
                if (sums[filter] > 0) {
                    addScaled(spread[filter], 1 / sums[filter], energies[filter]);
                }
            }
            return spread;
        }
    }
}
