package io.github.audiomae.explore;

import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Estimates the levels of hidden patches from the visible ones, without using what was hidden.
///
/// Inverse-distance weighting (Shepard, 1968): every visible patch is weighted by its distance in the grid, where one
/// band counts like four time steps because levels change faster along frequency than along time. Both constants were
/// chosen on sixty recordings of all kinds at ratios from 0.5 to 0.95; near them the error hardly changes.
final class LevelEstimate {
    private static final double BAND_DISTANCE = 4;
    private static final double POWER = 3;

    /// The spread of normalised log-mel values over the training set: (x − mean) / (2 · std) has a standard
    /// deviation of 1/2.
    private static final float PRIOR_SPREAD = 0.5f;

    private LevelEstimate() {}

    /// The estimated levels. Visible patches keep their own levels, and so do padded ones, since the end of the
    /// sound is known. If no sound is visible, hidden patches get the training set's mean and spread.
    ///
    /// @param actual the levels of all patches; those of hidden sound are not read
    static PatchLevels of(PatchLevels actual, PatchMask mask, int soundFrames) {
        PatchGrid grid = mask.grid();
        double[] weightOf = weights(grid);
        float[] means = actual.means().clone();
        float[] spreads = actual.spreads().clone();
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!mask.isKept(patch) && !grid.isPadded(patch, soundFrames)) {
                double weights = 0;
                double mean = 0;
                double spread = 0;
                for (int other = 0; other < grid.patches(); other++) {
                    if (mask.isKept(other) && !grid.isPadded(other, soundFrames)) {
                        double weight = weightOf[distance(grid, patch, other)];
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

    /// The distance of two patches, numbered like the patch at that distance from the first one.
    private static int distance(PatchGrid grid, int patch, int other) {
        int steps = Math.abs(grid.timeIndex(patch) - grid.timeIndex(other));
        int bands = Math.abs(grid.frequencyIndex(patch) - grid.frequencyIndex(other));
        return grid.patch(steps, bands);
    }

    /// The weight of a patch at a distance of steps and bands, numbered like a patch; infinite at distance 0, which
    /// is never used.
    private static double[] weights(PatchGrid grid) {
        double[] weights = new double[grid.patches()];
        for (int offset = 0; offset < weights.length; offset++) {
            double distance = Math.hypot(grid.timeIndex(offset), BAND_DISTANCE * grid.frequencyIndex(offset));
            weights[offset] = Math.pow(distance, -POWER);
        }
        return weights;
    }
}
