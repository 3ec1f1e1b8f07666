package io.github.audiomae.evaluation;

import io.github.audiomae.explore.HiddenError;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// How well hidden patches can be guessed without a model: what its error has to be measured against.
///
/// @param baseline how it was guessed
/// @param meanSquare mean squared error over the hidden patches that hold sound, of normalised log-mel values
public record SimpleGuess(Baseline baseline, double meanSquare) {
    /// The best of all baselines for this very window and mask; empty when no sound is hidden.
    public static Optional<SimpleGuess> best(SpectrogramWindow window, PatchMask mask) {
        if (mask.hiddenSound(window.soundFrames()) == 0) {
            return Optional.empty();
        }
        return Arrays.stream(Baseline.values())
                .map(baseline -> of(baseline, window, mask))
                .min(Comparator.comparingDouble(SimpleGuess::meanSquare));
    }

    /// One baseline's guess, its error counted as the model's own loss is: over whole hidden patches that hold sound.
    ///
    /// @param mask hides at least one patch that holds sound
    static SimpleGuess of(Baseline baseline, SpectrogramWindow window, PatchMask mask) {
        float[] filled = PatchGrid.patchify(baseline.fill(window, mask));
        float[] truth = PatchGrid.patchify(window.toArray());
        double error = HiddenError.meanSquare(filled, truth, mask, window.soundFrames())
                .orElseThrow();
        return new SimpleGuess(baseline, error);
    }
}
