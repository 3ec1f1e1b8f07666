package io.github.audiomae.evaluation;

import io.github.audiomae.evaluation.EvaluationReport.MaskedError;
import io.github.audiomae.explore.HiddenError;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.explore.SquaredError;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The model's error on hidden patches, and that of the baselines. Every hidden value in the first window of every clip
/// counts equally; padded frames do not count.
final class MaskedErrors {
    private final Reconstructor reconstructor;
    private final ClipWindows windows;
    private final CancellationToken token;
    private final Progress progress;

    MaskedErrors(Reconstructor reconstructor, ClipWindows windows, CancellationToken token, Progress progress) {
        this.reconstructor = reconstructor;
        this.windows = windows;
        this.token = token;
        this.progress = progress;
    }

    /// Hides random patches; the seed is the clip's index in its split.
    MaskedError at(double ratio, String split, List<LabelledClip> clips) {
        SquaredError ofModel = SquaredError.NONE;
        Map<Baseline, SquaredError> ofBaselines = new EnumMap<>(Baseline.class);
        for (int i = 0; i < clips.size(); i++) {
            token.throwIfCancelled();
            progress.report(i, clips.size(), split + ", reconstructing at " + ratio);
            SpectrogramWindow window = windows.whole(clips.get(i).file());
            PatchMask mask = new MaskStrategy.Random(ratio, i).mask(windows.grid());
            Reconstruction painted =
                    reconstructor.reconstruct(new ReconstructionRequest(window, mask, Levels.ESTIMATED), token);
            ofModel = ofModel.plus(error(painted.decoded(), window, mask));
            for (Baseline baseline : Baseline.values()) {
                SquaredError error = error(baseline.fill(window, mask), window, mask);
                ofBaselines.merge(baseline, error, SquaredError::plus);
            }
        }
        Map<Baseline, Double> baselines = new EnumMap<>(Baseline.class);
        ofBaselines.forEach((baseline, error) -> baselines.put(baseline, mean(error)));
        double best = baselines.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
        return new MaskedError(split, ratio, mean(ofModel), baselines, mean(ofModel) / best);
    }

    private static SquaredError error(float[] filled, SpectrogramWindow window, PatchMask mask) {
        return HiddenError.overCells(filled, window.toArray(), mask, window.soundFrames());
    }

    private static double mean(SquaredError error) {
        return error.mean().orElse(Double.NaN);
    }
}
