package io.github.audiomae.surprise;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;

/// What a model expects of a window from changing parts of it. The arrays are not copied and must not be changed.
///
/// The spread over masks shows how much the reconstruction of a patch depends on its context. It is no probability: a
/// model can be wrong in the same way whatever it sees.
///
/// @param window the sound
/// @param grid of its patches
/// @param mean `[frames, 128]`, normalised: the mean reconstruction of each patch over the masks that hide it
/// @param spread `[frames, 128]`, normalised: its standard deviation over these masks (n − 1 in the denominator)
public record Expectation(SpectrogramWindow window, PatchGrid grid, float[] mean, float[] spread) {
    /// Spreads below this, 0.8 dB with the scaling of AudioSet, count as this: nothing is known more exactly.
    static final double LEAST_SPREAD = 0.02;

    private static final int BINS = SpectrogramWindow.MEL_BINS;

    /// How far a patch lies from what is expected, in units of the spread: root mean square of their difference over
    /// the root mean square of the spread, over the cells that hold sound; 0 for padded patches.
    public double surprise(int patch) {
        double difference = 0;
        double variance = 0;
        int firstFrame = grid.firstFrame(patch);
        int firstBin = grid.firstBin(patch);
        int endFrame = Math.min(firstFrame + grid.size(), window.soundFrames());
        if (firstFrame >= endFrame) {
            return 0;
        }
        for (int frame = firstFrame; frame < endFrame; frame++) {
            for (int bin = firstBin; bin < firstBin + grid.size(); bin++) {
                int cell = frame * BINS + bin;
                double off = window.at(frame, bin) - mean[cell];
                double wide = Math.max(spread[cell], LEAST_SPREAD);
                difference += off * off;
                variance += wide * wide;
            }
        }
        return Math.sqrt(difference / variance);
    }

    /// The surprise of each patch, `[patches]`.
    public float[] surprises() {
        float[] surprises = new float[grid.patches()];
        for (int patch = 0; patch < surprises.length; patch++) {
            surprises[patch] = (float) surprise(patch);
        }
        return surprises;
    }

    /// The novelty curve: the sum of the surprise over the bands, for each time step that holds sound.
    public float[] novelty() {
        float[] novelty = new float[grid.soundSteps(window.soundFrames())];
        for (int step = 0; step < novelty.length; step++) {
            for (int band = 0; band < grid.frequency(); band++) {
                novelty[step] += (float) surprise(grid.patch(step, band));
            }
        }
        return novelty;
    }

    /// The share of the cells with sound that lie within so many spreads of the mean, 0 … 1; NaN without sound.
    ///
    /// @param spreads ≥ 0
    public double coverage(double spreads) {
        int inside = 0;
        int cells = Math.min(window.soundFrames(), grid.frames()) * BINS;
        for (int cell = 0; cell < cells; cell++) {
            double off = Math.abs(window.at(cell / BINS, cell % BINS) - mean[cell]);
            inside += off <= spreads * Math.max(spread[cell], LEAST_SPREAD) ? 1 : 0;
        }
        return (double) inside / cells;
    }
}
