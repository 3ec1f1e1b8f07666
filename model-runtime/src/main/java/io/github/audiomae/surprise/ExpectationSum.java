package io.github.audiomae.surprise;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;

/// Means and spreads of reconstructions, cell by cell, over those that had the cell hidden (B. P. Welford, "Note on a
/// method for calculating corrected sums of squares and products", 1962).
final class ExpectationSum {
    private final PatchGrid grid;
    private final int[] patchOf;
    private final int[] times;
    private final double[] mean;
    private final double[] squares;

    ExpectationSum(PatchGrid grid) {
        this.grid = grid;
        times = new int[grid.patches()];
        mean = new double[grid.frames() * SpectrogramWindow.MEL_BINS];
        squares = new double[mean.length];
        patchOf = new int[mean.length];
        Arrays.setAll(
                patchOf, cell -> grid.patchAt(cell / SpectrogramWindow.MEL_BINS, cell % SpectrogramWindow.MEL_BINS));
    }

    /// Adds a reconstruction.
    ///
    /// @param reconstructed `[frames, 128]`; read only where the mask hides
    void add(float[] reconstructed, PatchMask mask) {
        for (int patch = 0; patch < times.length; patch++) {
            times[patch] += mask.isKept(patch) ? 0 : 1;
        }
        for (int cell = 0; cell < mean.length; cell++) {
            int patch = patchOf[cell];
            if (!mask.isKept(patch)) {
                double off = reconstructed[cell] - mean[cell];
                mean[cell] += off / times[patch];
                squares[cell] += off * (reconstructed[cell] - mean[cell]);
            }
        }
    }

    /// @return 0 where a patch was never hidden, and a spread of 0 where it was hidden once
    Expectation of(SpectrogramWindow window) {
        float[] means = new float[mean.length];
        float[] spreads = new float[mean.length];
        for (int cell = 0; cell < mean.length; cell++) {
            int count = times[patchOf[cell]];
            means[cell] = (float) mean[cell];
            spreads[cell] = count > 1 ? (float) Math.sqrt(squares[cell] / (count - 1)) : 0;
        }
        return new Expectation(window, grid, means, spreads);
    }
}
