package io.github.audiomae.evaluation;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// What a mask leaves of a window: the cells in visible patches that hold sound.
final class VisibleCells {
    private static final int BINS = SpectrogramWindow.MEL_BINS;

    private final float[] values;
    private final int soundFrames;
    private final boolean[] visible = new boolean[PatchGrid.PATCHES];
    private final float[] meanOfBin = new float[BINS];

    VisibleCells(SpectrogramWindow window, PatchMask mask) {
        this.values = window.toArray();
        this.soundFrames = window.soundFrames();
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            visible[patch] = mask.isKept(patch) && !PatchGrid.isPadded(patch, soundFrames);
        }
        double sumOfAll = 0;
        long countOfAll = 0;
        long[] count = new long[BINS];
        double[] sum = new double[BINS];
        for (int frame = 0; frame < soundFrames; frame++) {
            for (int bin = 0; bin < BINS; bin++) {
                if (isVisible(frame, bin)) {
                    sum[bin] += at(frame, bin);
                    count[bin]++;
                }
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            sumOfAll += sum[bin];
            countOfAll += count[bin];
        }
        for (int bin = 0; bin < BINS; bin++) {
            meanOfBin[bin] =
                    (float) (count[bin] > 0 ? sum[bin] / count[bin] : countOfAll > 0 ? sumOfAll / countOfAll : 0);
        }
    }

    /// A guess along one axis and how much it counts: 1 / distance to the closest visible cell, 0 without one.
    record Estimate(double value, double weight) {}

    /// The value of one hidden cell.
    @FunctionalInterface
    interface Guess {
        float at(int frame, int melBin);
    }

    float at(int frame, int melBin) {
        return values[frame * BINS + melBin];
    }

    /// Mean of the visible cells of a mel bin; of all visible cells where the bin has none; 0 where nothing is visible.
    float meanOf(int melBin) {
        return meanOfBin[melBin];
    }

    /// The time index of the nearest visible patch in a band, or −1.
    int nearestTime(int timeIndex, int frequencyIndex) {
        for (int distance = 0; distance < PatchGrid.TIME_PATCHES; distance++) {
            for (int time : new int[] {timeIndex - distance, timeIndex + distance}) {
                if (time >= 0 && time < PatchGrid.TIME_PATCHES && visible[PatchGrid.patch(time, frequencyIndex)]) {
                    return time;
                }
            }
        }
        return -1;
    }

    /// Interpolates linearly between the nearest visible cells on both sides along one axis; beyond the last visible
    /// cell its value holds.
    Estimate along(int frame, int melBin, int frameStep, int binStep) {
        int before = distance(frame, melBin, -frameStep, -binStep);
        int after = distance(frame, melBin, frameStep, binStep);
        if (before == 0 && after == 0) {
            return new Estimate(0, 0);
        }
        double valueBefore = at(frame - before * frameStep, melBin - before * binStep);
        double valueAfter = at(frame + after * frameStep, melBin + after * binStep);
        if (before == 0) {
            return new Estimate(valueAfter, 1.0 / after);
        }
        if (after == 0) {
            return new Estimate(valueBefore, 1.0 / before);
        }
        double share = before / (double) (before + after);
        return new Estimate(valueBefore * (1 - share) + valueAfter * share, 1.0 / Math.min(before, after));
    }

    float[] fillHidden(Guess guess) {
        float[] filled = values.clone();
        for (int frame = 0; frame < SpectrogramWindow.FRAMES; frame++) {
            for (int bin = 0; bin < BINS; bin++) {
                if (!isVisible(frame, bin)) {
                    filled[frame * BINS + bin] = guess.at(frame, bin);
                }
            }
        }
        return filled;
    }

    /// Cells to the nearest visible one in a direction, 0 where there is none.
    private int distance(int frame, int melBin, int frameStep, int binStep) {
        for (int steps = 1; ; steps++) {
            int f = frame + steps * frameStep;
            int b = melBin + steps * binStep;
            if (f < 0 || f >= SpectrogramWindow.FRAMES || b < 0 || b >= BINS) {
                return 0;
            }
            if (isVisible(f, b)) {
                return steps;
            }
        }
    }

    private boolean isVisible(int frame, int melBin) {
        return frame < soundFrames
                && visible[PatchGrid.patch(frame / PatchGrid.PATCH_SIZE, melBin / PatchGrid.PATCH_SIZE)];
    }
}
