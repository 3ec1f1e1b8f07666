package io.github.audiomae.evaluation;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.function.IntPredicate;

/// The cells of a window that lie in visible patches and hold sound.
final class VisibleCells {
    private static final int BINS = SpectrogramWindow.MEL_BINS;
    private final float[] values;
    private final int soundFrames;
    private final PatchGrid grid;
    private final int patch;
    private final boolean[] visible;
    private final float[] meanOfBin = new float[BINS];

    VisibleCells(SpectrogramWindow window, PatchMask mask) {
        this.values = window.toArray();
        this.soundFrames = window.soundFrames();
        this.grid = mask.grid();
        this.patch = grid.size();
        this.visible = new boolean[grid.patches()];
        for (int number = 0; number < visible.length; number++) {
            visible[number] = mask.isKept(number) && !grid.isPadded(number, soundFrames);
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

    /// A guess along one axis and its weight: 1 / distance to the closest visible cell, or 0 if there is none.
    record Estimate(double value, double weight) {}

    /// Guesses the value of one hidden cell.
    @FunctionalInterface
    interface Guess {
        float at(int frame, int melBin);
    }

    float at(int frame, int melBin) {
        return values[frame * BINS + melBin];
    }

    /// Frames, and mel bins, per patch.
    int patchSize() {
        return patch;
    }

    /// Mean of the visible cells of a mel bin; if the bin has none, of all visible cells; 0 if nothing is visible.
    float meanOf(int melBin) {
        return meanOfBin[melBin];
    }

    /// The time index of the nearest visible patch in a band, or −1 if there is none.
    int nearestTime(int timeIndex, int frequencyIndex) {
        for (int distance = 0; distance < grid.time(); distance++) {
            for (int time : new int[] {timeIndex - distance, timeIndex + distance}) {
                if (time >= 0 && isShown(time, frequencyIndex)) {
                    return time;
                }
            }
        }
        return -1;
    }

    /// Interpolates linearly between the nearest visible cells of the same mel bin before and after; beyond the
    /// last visible cell its value is repeated.
    Estimate alongTime(int frame, int melBin) {
        int band = melBin / patch;
        int before = nearestBefore(Math.min(frame, soundFrames) / patch, time -> isShown(time, band));
        int after = nearestAfter(frame / patch, grid.time(), time -> isShown(time, band));
        int last = Math.min(before * patch + patch, soundFrames) - 1;
        return between(
                before < 0 ? 0 : frame - last, before < 0 ? 0 : at(last, melBin),
                after < 0 ? 0 : after * patch - frame, after < 0 ? 0 : at(after * patch, melBin));
    }

    /// The same along frequency, within one frame; no guess in padding.
    Estimate alongFrequency(int frame, int melBin) {
        if (frame >= soundFrames) {
            return new Estimate(0, 0);
        }
        int time = frame / patch;
        int below = nearestBefore(melBin / patch, band -> isShown(time, band));
        int above = nearestAfter(melBin / patch, grid.frequency(), band -> isShown(time, band));
        int last = below * patch + patch - 1;
        return between(
                below < 0 ? 0 : melBin - last, below < 0 ? 0 : at(frame, last),
                above < 0 ? 0 : above * patch - melBin, above < 0 ? 0 : at(frame, above * patch));
    }

    /// A distance of 0 means that there is no cell on that side.
    private static Estimate between(int before, double valueBefore, int after, double valueAfter) {
        if (before == 0 && after == 0) {
            return new Estimate(0, 0);
        }
        if (before == 0) {
            return new Estimate(valueAfter, 1.0 / after);
        }
        if (after == 0) {
            return new Estimate(valueBefore, 1.0 / before);
        }
        double share = before / (double) (before + after);
        return new Estimate(valueBefore * (1 - share) + valueAfter * share, 1.0 / Math.min(before, after));
    }

    /// The greatest visible index up to `from`, or −1. A hidden cell's own patch is never visible, except where
    /// sound ends within it.
    private static int nearestBefore(int from, IntPredicate visible) {
        int index = from;
        while (index >= 0 && !visible.test(index)) {
            index--;
        }
        return index;
    }

    private static int nearestAfter(int from, int end, IntPredicate visible) {
        for (int index = from + 1; index < end; index++) {
            if (visible.test(index)) {
                return index;
            }
        }
        return -1;
    }

    float[] fillHidden(Guess guess) {
        float[] filled = values.clone();
        for (int frame = 0; frame < values.length / BINS; frame++) {
            for (int bin = 0; bin < BINS; bin++) {
                if (!isVisible(frame, bin)) {
                    filled[frame * BINS + bin] = guess.at(frame, bin);
                }
            }
        }
        return filled;
    }

    private boolean isShown(int time, int band) {
        return time < grid.time() && visible[grid.patch(time, band)];
    }

    private boolean isVisible(int frame, int melBin) {
        return frame < soundFrames && isShown(frame / patch, melBin / patch);
    }
}
