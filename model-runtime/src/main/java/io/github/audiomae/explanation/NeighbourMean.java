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
        PatchGrid grid = mask.grid();
        int soundFrames = Math.min(window.soundFrames(), grid.frames());
        float[] values = window.toArray();
        double[] means = new double[grid.patches()];
        boolean[] known = new boolean[grid.patches()];
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (mask.isKept(patch) && !grid.isPadded(patch, soundFrames)) {
                known[patch] = true;
                means[patch] = mean(window, grid, patch, soundFrames);
            }
        }
        while (grow(means, known, grid, soundFrames)) {
            // One ring more.
        }
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!mask.isKept(patch)) {
                put(values, grid, patch, soundFrames, (float) means[patch]);
            }
        }
        return new SpectrogramWindow(values, window.soundFrames());
    }

    /// @return whether a patch was filled
    private static boolean grow(double[] means, boolean[] known, PatchGrid grid, int soundFrames) {
        boolean[] before = known.clone();
        boolean filled = false;
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!before[patch] && !grid.isPadded(patch, soundFrames)) {
                double sum = 0;
                int count = 0;
                for (int time = -1; time <= 1; time++) {
                    for (int band = -1; band <= 1; band++) {
                        int neighbour = neighbour(grid, patch, time, band);
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
    private static int neighbour(PatchGrid grid, int patch, int time, int band) {
        int column = grid.timeIndex(patch) + time;
        int row = grid.frequencyIndex(patch) + band;
        boolean inside = column >= 0 && column < grid.time() && row >= 0 && row < grid.frequency();
        return inside ? grid.patch(column, row) : -1;
    }

    private static double mean(SpectrogramWindow window, PatchGrid grid, int patch, int soundFrames) {
        double sum = 0;
        int cells = 0;
        int bin0 = grid.firstBin(patch);
        for (int frame = grid.firstFrame(patch); frame < endFrame(grid, patch, soundFrames); frame++) {
            for (int bin = bin0; bin < bin0 + grid.stride(); bin++) {
                sum += window.at(frame, bin);
                cells++;
            }
        }
        return sum / cells;
    }

    private static void put(float[] values, PatchGrid grid, int patch, int soundFrames, float value) {
        int bin0 = grid.firstBin(patch);
        for (int frame = grid.firstFrame(patch); frame < endFrame(grid, patch, soundFrames); frame++) {
            for (int bin = bin0; bin < bin0 + grid.stride(); bin++) {
                values[frame * SpectrogramWindow.MEL_BINS + bin] = value;
            }
        }
    }

    private static int endFrame(PatchGrid grid, int patch, int soundFrames) {
        return Math.min(grid.firstFrame(patch) + grid.stride(), soundFrames);
    }
}
