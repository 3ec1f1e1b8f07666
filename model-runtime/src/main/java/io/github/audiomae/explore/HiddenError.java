package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.OptionalDouble;

/// How far a prediction is from what was hidden. Padded patches never count; if nothing is hidden there is no error,
/// rather than 0.
public final class HiddenError {
    private HiddenError() {}

    /// The training loss: squared differences, averaged over the 256 values of each hidden patch that holds
    /// sound, then over those patches (AudioMAE, `models_mae.py`: `forward_loss`).
    ///
    /// @param prediction `[512, 256]`
    /// @param target `[512, 256]`
    public static OptionalDouble meanSquare(float[] prediction, float[] target, PatchMask mask, int soundFrames) {
        double sum = 0;
        int patches = 0;
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!mask.isKept(patch) && !PatchGrid.isPadded(patch, soundFrames)) {
                int start = patch * PatchGrid.PATCH_VALUES;
                for (int i = start; i < start + PatchGrid.PATCH_VALUES; i++) {
                    double difference = (double) prediction[i] - target[i];
                    sum += difference * difference;
                }
                patches++;
            }
        }
        return patches == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum / ((long) patches * PatchGrid.PATCH_VALUES));
    }

    /// The error of the shapes of hidden patches that hold sound, where a shape is a patch minus its own mean: the
    /// mean square difference between the shapes of prediction and target, divided by the mean square of those of
    /// the target. 0 for the right shapes at any level, 1 for a prediction without any shape; empty if the target
    /// has none.
    ///
    /// @param prediction `[512, 256]`, in the space of `target`
    /// @param target `[512, 256]`
    static OptionalDouble withinPatches(float[] prediction, float[] target, PatchMask mask, int soundFrames) {
        double wrong = 0;
        double whole = 0;
        for (int patch = 0; patch < PatchGrid.PATCHES; patch++) {
            if (!mask.isKept(patch) && !PatchGrid.isPadded(patch, soundFrames)) {
                int start = patch * PatchGrid.PATCH_VALUES;
                double level = mean(target, start);
                double shift = mean(prediction, start) - level;
                for (int i = start; i < start + PatchGrid.PATCH_VALUES; i++) {
                    double shape = target[i] - level;
                    double difference = (double) prediction[i] - target[i] - shift;
                    whole += shape * shape;
                    wrong += difference * difference;
                }
            }
        }
        return whole > 0 ? OptionalDouble.of(wrong / whole) : OptionalDouble.empty();
    }

    private static double mean(float[] patches, int start) {
        double sum = 0;
        for (int i = start; i < start + PatchGrid.PATCH_VALUES; i++) {
            sum += patches[i];
        }
        return sum / PatchGrid.PATCH_VALUES;
    }

    /// Squared differences over the hidden cells whose frame holds sound.
    ///
    /// @param shown `[1024, 128]`
    /// @param original `[1024, 128]`
    public static SquaredError overCells(float[] shown, float[] original, PatchMask mask, int soundFrames) {
        double sum = 0;
        long cells = 0;
        for (int frame = 0; frame < soundFrames; frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                int patch = PatchGrid.patch(frame / PatchGrid.PATCH_SIZE, bin / PatchGrid.PATCH_SIZE);
                if (!mask.isKept(patch)) {
                    int cell = frame * SpectrogramWindow.MEL_BINS + bin;
                    double difference = (double) shown[cell] - original[cell];
                    sum += difference * difference;
                    cells++;
                }
            }
        }
        return new SquaredError(sum, cells);
    }

    /// Root mean square difference per patch, over the cells whose frame holds sound.
    ///
    /// @param shown `[1024, 128]`
    /// @param original `[1024, 128]`
    /// @return `[512]`; NaN for patches that were visible or hold only padding
    static float[] perPatch(float[] shown, float[] original, PatchMask mask, int soundFrames) {
        double[] sums = new double[PatchGrid.PATCHES];
        int[] cells = new int[PatchGrid.PATCHES];
        for (int frame = 0; frame < soundFrames; frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                int patch = PatchGrid.patch(frame / PatchGrid.PATCH_SIZE, bin / PatchGrid.PATCH_SIZE);
                int cell = frame * SpectrogramWindow.MEL_BINS + bin;
                double difference = (double) shown[cell] - original[cell];
                sums[patch] += difference * difference;
                cells[patch]++;
            }
        }
        float[] errors = new float[PatchGrid.PATCHES];
        for (int patch = 0; patch < errors.length; patch++) {
            boolean counts = !mask.isKept(patch) && cells[patch] > 0;
            errors[patch] = counts ? (float) Math.sqrt(sums[patch] / cells[patch]) : Float.NaN;
        }
        return errors;
    }
}
