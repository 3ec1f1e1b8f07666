package io.github.audiomae.explore;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.OptionalDouble;

/// How far a prediction is from what was hidden. Padded patches never count; if nothing is hidden there is no error,
/// rather than 0.
public final class HiddenError {
    private HiddenError() {}

    /// The training loss: squared differences, averaged over the values of each hidden patch that holds
    /// sound, then over those patches (AudioMAE, `models_mae.py`: `forward_loss`).
    ///
    /// @param prediction `[patches, values]`
    /// @param target `[patches, values]`
    public static OptionalDouble meanSquare(float[] prediction, float[] target, PatchMask mask, int soundFrames) {
        PatchGrid grid = mask.grid();
        double sum = 0;
        int patches = 0;
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!mask.isKept(patch) && !grid.isPadded(patch, soundFrames)) {
                int start = patch * grid.values();
                for (int i = start; i < start + grid.values(); i++) {
                    double difference = (double) prediction[i] - target[i];
                    sum += difference * difference;
                }
                patches++;
            }
        }
        return patches == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / ((long) patches * grid.values()));
    }

    /// The error of the shapes of hidden patches that hold sound, where a shape is a patch minus its own mean: the
    /// mean square difference between the shapes of prediction and target, divided by the mean square of those of
    /// the target. 0 for the right shapes at any level, 1 for a prediction without any shape; empty if the target
    /// has none.
    ///
    /// @param prediction `[patches, values]`, in the space of `target`
    /// @param target `[patches, values]`
    static OptionalDouble withinPatches(float[] prediction, float[] target, PatchMask mask, int soundFrames) {
        PatchGrid grid = mask.grid();
        double wrong = 0;
        double whole = 0;
        for (int patch = 0; patch < grid.patches(); patch++) {
            if (!mask.isKept(patch) && !grid.isPadded(patch, soundFrames)) {
                int start = patch * grid.values();
                double level = mean(target, start, grid);
                double shift = mean(prediction, start, grid) - level;
                for (int i = start; i < start + grid.values(); i++) {
                    double shape = target[i] - level;
                    double difference = (double) prediction[i] - target[i] - shift;
                    whole += shape * shape;
                    wrong += difference * difference;
                }
            }
        }
        return whole > 0 ? OptionalDouble.of(wrong / whole) : OptionalDouble.empty();
    }

    private static double mean(float[] patches, int start, PatchGrid grid) {
        double sum = 0;
        for (int i = start; i < start + grid.values(); i++) {
            sum += patches[i];
        }
        return sum / grid.values();
    }

    /// Squared differences over the hidden cells whose frame holds sound.
    ///
    /// @param shown `[frames, 128]`
    /// @param original `[frames, 128]`
    public static SquaredError overCells(float[] shown, float[] original, PatchMask mask, int soundFrames) {
        SquaredError sum = SquaredError.NONE;
        for (int patch = 0; patch < mask.grid().patches(); patch++) {
            if (!mask.isKept(patch)) {
                sum = sum.plus(ofPatch(shown, original, mask.grid(), patch, soundFrames));
            }
        }
        return sum;
    }

    /// Root mean square difference per patch, over the cells whose frame holds sound.
    ///
    /// @param shown `[frames, 128]`
    /// @param original `[frames, 128]`
    /// @return `[patches]`; NaN for patches that were visible or hold only padding
    static float[] perPatch(float[] shown, float[] original, PatchMask mask, int soundFrames) {
        float[] errors = new float[mask.grid().patches()];
        for (int patch = 0; patch < errors.length; patch++) {
            errors[patch] = mask.isKept(patch)
                    ? Float.NaN
                    : (float) Math.sqrt(ofPatch(shown, original, mask.grid(), patch, soundFrames)
                            .mean()
                            .orElse(Double.NaN));
        }
        return errors;
    }

    /// Over the cells of [PatchGrid#patchAt(int, int)] whose frame holds sound.
    private static SquaredError ofPatch(float[] shown, float[] original, PatchGrid grid, int patch, int soundFrames) {
        int first = grid.firstFrame(patch);
        int end = grid.timeIndex(patch) == grid.time() - 1 ? soundFrames : Math.min(soundFrames, first + grid.stride());
        int low = grid.firstBin(patch);
        int high =
                grid.frequencyIndex(patch) == grid.frequency() - 1 ? SpectrogramWindow.MEL_BINS : low + grid.stride();
        double sum = 0;
        for (int frame = first; frame < end; frame++) {
            int row = frame * SpectrogramWindow.MEL_BINS;
            for (int cell = row + low; cell < row + high; cell++) {
                double difference = (double) shown[cell] - original[cell];
                sum += difference * difference;
            }
        }
        return new SquaredError(sum, (long) Math.max(0, end - first) * (high - low));
    }
}
