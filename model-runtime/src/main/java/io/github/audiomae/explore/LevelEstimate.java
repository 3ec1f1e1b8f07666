package io.github.audiomae.explore;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Guesses the levels of hidden patches from the visible ones, without looking at what was hidden.
///
/// Inverse-distance weighting (Shepard, 1968): every visible patch counts by its distance in the grid, one band
/// counting as far as four time steps, because levels change faster along frequency than along time. Both
/// constants were chosen on sixty recordings of all kinds at ratios from 0.5 to 0.95; around them the error
/// hardly changes.
final class LevelEstimate {
    private static final double BAND_DISTANCE = 4;
    private static final double POWER = 3;

    /// The spread of normalised log-mel values over the training set: (x − mean) / (2 · std) has a spread of 1/2.
    private static final float PRIOR_SPREAD = 0.5f;

    private static final double[] WEIGHTS = weights();

    private LevelEstimate() {}

    /// Visible patches keep their own levels. Padded ones do too: where the sound ends is known, so nothing is
    /// given away. Without any visible sound the guess is the training set's mean and spread.
    ///
    /// @param actual the levels of all patches; those of hidden sound are not read
    static PatchLevels of(PatchLevels actual, PatchMask mask, int soundFrames) {
        float[] means = actual.means().clone();
        float[] spreads = actual.spreads().clone();
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!mask.isKept(patch) && !PatchGrid.isPadded(patch, soundFrames)) {
                double weights = 0;
                double mean = 0;
                double spread = 0;
                for (int other = 0; other < PatchGrid.PATCHES; other++) {
                    if (mask.isKept(other) && !PatchGrid.isPadded(other, soundFrames)) {
                        double weight = weight(patch, other);
                        weights += weight;
                        mean += weight * actual.means()[other];
                        spread += weight * actual.spreads()[other];
                    }
                }
                means[patch] = weights == 0 ? 0 : (float) (mean / weights);
                spreads[patch] = weights == 0 ? PRIOR_SPREAD : (float) (spread / weights);
            }
        }
        return new PatchLevels(means, spreads);
    }

    private static double weight(int patch, int other) {
        int steps = Math.abs(PatchGrid.timeIndex(patch) - PatchGrid.timeIndex(other));
        int bands = Math.abs(PatchGrid.frequencyIndex(patch) - PatchGrid.frequencyIndex(other));
        return WEIGHTS[PatchGrid.patch(steps, bands)];
    }

    /// The weight of a patch so many steps and bands away, numbered like a patch; infinite at 0, which nobody
    /// asks for.
    private static double[] weights() {
        double[] weights = new double[PatchGrid.PATCHES];
        for (int offset = 0; offset < weights.length; offset++) {
            double distance = Math.hypot(PatchGrid.timeIndex(offset), BAND_DISTANCE * PatchGrid.frequencyIndex(offset));
            weights[offset] = Math.pow(distance, -POWER);
        }
        return weights;
    }
}
