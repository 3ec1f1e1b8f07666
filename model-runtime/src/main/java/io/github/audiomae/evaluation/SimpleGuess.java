package io.github.audiomae.evaluation;

import io.github.audiomae.explore.HiddenError;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchMask;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// How well hidden patches can be guessed without a model; the model's error is compared with it.
///
/// @param baseline how it was guessed
/// @param meanSquare mean squared error of normalised log-mel values over the hidden patches that hold sound
public record SimpleGuess(Baseline baseline, double meanSquare) {
    /// The best of all baselines for this window and mask; empty if no sound is hidden.
    public static Optional<SimpleGuess> best(SpectrogramWindow window, PatchMask mask) {
        if (mask.hiddenSound(window.soundFrames()) == 0) {
            return Optional.empty();
        }
        return Arrays.stream(Baseline.values())
                .map(baseline -> of(baseline, window, mask))
                .min(Comparator.comparingDouble(SimpleGuess::meanSquare));
    }

    /// One baseline's guess. Its error is counted like the model's own loss: over whole hidden patches that hold
    /// sound.
    ///
    /// @param mask hides at least one patch that holds sound
    static SimpleGuess of(Baseline baseline, SpectrogramWindow window, PatchMask mask) {
        float[] filled = mask.grid().patchify(baseline.fill(window, mask));
        float[] truth = mask.grid().patchify(window.toArray());
        double error = HiddenError.meanSquare(filled, truth, mask, window.soundFrames())
                .orElseThrow();
        return new SimpleGuess(baseline, error);
    }
}
