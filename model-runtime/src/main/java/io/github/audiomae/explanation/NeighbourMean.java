package io.github.audiomae.explanation;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;

/// Occlusion for models that take whole windows only: each hidden patch becomes the mean of the up to eight patches
/// around it; where these are hidden too, they are filled first, ring by ring from the visible ones inwards. If nothing
/// is visible, every hidden patch becomes 0, the mean of the training set.
final class NeighbourMean {
    private NeighbourMean() {}

    /// The window with its hidden sound replaced; padding stays as it is.
    static SpectrogramWindow fill(SpectrogramWindow window, PatchMask mask) {
        int soundFrames = Math.min(window.soundFrames(), SpectrogramWindow.FRAMES);
        float[] values = window.toArray();
        double[] means = new double[PatchGrid.PATCHES];
        boolean[] known = new boolean[PatchGrid.PATCHES];
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (mask.isKept(patch) && !PatchGrid.isPadded(patch, soundFrames)) {
                known[patch] = true;
                means[patch] = mean(window, patch, soundFrames);
            }
        }
        while (grow(means, known, soundFrames)) {
            // One ring more.
        }
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!mask.isKept(patch)) {
                put(values, patch, soundFrames, (float) means[patch]);
            }
        }
        return new SpectrogramWindow(values, window.soundFrames());
    }

    /// @return whether a patch was filled
    private static boolean grow(double[] means, boolean[] known, int soundFrames) {
        boolean[] before = known.clone();
        boolean filled = false;
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!before[patch] && !PatchGrid.isPadded(patch, soundFrames)) {
                double sum = 0;
                int count = 0;
                for (int time = -1; time <= 1; time++) {
                    for (int band = -1; band <= 1; band++) {
                        int neighbour = neighbour(patch, time, band);
                        if (neighbour >= 0 && before[neighbour]) {
                            sum += means[neighbour];
                            count++;
                        }
                    }
                }
                if (count > 0) {
                    means[patch] = sum / count;
                    known[patch] = true;
                    filled = true;
                }
            }
        }
        return filled;
    }

    /// The patch so many steps away, or −1 outside the grid.
    private static int neighbour(int patch, int time, int band) {
        int column = PatchGrid.timeIndex(patch) + time;
        int row = PatchGrid.frequencyIndex(patch) + band;
        boolean inside =
                column >= 0 && column < PatchGrid.TIME_PATCHES && row >= 0 && row < PatchGrid.FREQUENCY_PATCHES;
        return inside ? PatchGrid.patch(column, row) : -1;
    }

    private static double mean(SpectrogramWindow window, int patch, int soundFrames) {
        double sum = 0;
        int cells = 0;
        int bin0 = PatchGrid.frequencyIndex(patch) * PatchGrid.PATCH_SIZE;
        for (int frame = firstFrame(patch); frame < endFrame(patch, soundFrames); frame++) {
            for (int bin = bin0; bin < bin0 + PatchGrid.PATCH_SIZE; bin++) {
                sum += window.at(frame, bin);
                cells++;
            }
        }
        return sum / cells;
    }

    private static void put(float[] values, int patch, int soundFrames, float value) {
        int bin0 = PatchGrid.frequencyIndex(patch) * PatchGrid.PATCH_SIZE;
        for (int frame = firstFrame(patch); frame < endFrame(patch, soundFrames); frame++) {
            for (int bin = bin0; bin < bin0 + PatchGrid.PATCH_SIZE; bin++) {
                values[frame * SpectrogramWindow.MEL_BINS + bin] = value;
            }
        }
    }

    private static int firstFrame(int patch) {
        return PatchGrid.timeIndex(patch) * PatchGrid.PATCH_SIZE;
    }

    private static int endFrame(int patch, int soundFrames) {
        return Math.min(firstFrame(patch) + PatchGrid.PATCH_SIZE, soundFrames);
    }
}
