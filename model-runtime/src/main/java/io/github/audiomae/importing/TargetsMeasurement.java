package io.github.audiomae.importing;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;

/// Measures what a decoder predicts, by running it.
///
/// A model of raw values predicts loud patches loud and quiet ones quiet: the predicted mean of a hidden patch rises
/// with its true mean. A model of patch-normalised values predicts patches of mean 0 at every level. The slope of
/// predicted over true means is therefore near 1 for the first and near 0 for the second.
///
/// @param targets the result
/// @param slope the measured slope
/// @param clear whether the slope is near enough to 0 or 1
record TargetsMeasurement(Targets targets, double slope, boolean clear) {
    private static final double HIDDEN_SHARE = 0.75;
    private static final int SOUNDS = 3;

    /// Slopes from here on mean raw values.
    private static final double RAW_FROM = 0.4;

    /// Slopes up to here mean patch-normalised values.
    private static final double NORMALIZED_TO = 0.2;

    static TargetsMeasurement of(LoadedModel model, CancellationToken cancellation) {
        Preprocessing as = model.manifest().preprocessing();
        PatchGrid grid = model.manifest().grid();
        Regression regression = new Regression();
        for (int sound = 0; sound < SOUNDS; sound++) {
            SpectrogramWindow window = ProbeSound.window(sound, as);
            PatchMask mask = new MaskStrategy.Random(HIDDEN_SHARE, sound).mask(grid);
            float[] predicted = model.decode(model.encode(window, mask, cancellation), mask, cancellation);
            float[] truth = grid.patchify(window.toArray());
            for (int patch = 0; patch < grid.patches(); patch++) {
                if (!mask.isKept(patch) && !grid.isPadded(patch, window.soundFrames())) {
                    regression.add(mean(truth, patch, grid), mean(predicted, patch, grid));
                }
            }
        }
        return judge(regression.slope());
    }

    /// The targets for a slope. If the slope is not clear, the setting of the released models is assumed
    /// (AudioMAE's pretraining script: `norm_pix_loss` True).
    static TargetsMeasurement judge(double slope) {
        return new TargetsMeasurement(
                slope >= RAW_FROM ? Targets.RAW : Targets.PATCH_NORMALIZED,
                slope,
                slope >= RAW_FROM || Math.abs(slope) <= NORMALIZED_TO);
    }

    private static double mean(float[] patches, int patch, PatchGrid grid) {
        double sum = 0;
        for (int i = 0; i < grid.values(); i++) {
            sum += patches[patch * grid.values() + i];
        }
        return sum / grid.values();
    }

    /// Least-squares regression of y on x.
    private static final class Regression {
        private double count;
        private double sumX;
        private double sumY;
        private double sumXX;
        private double sumXY;

        void add(double x, double y) {
            count++;
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }

        double slope() {
            return (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
        }
    }
}
