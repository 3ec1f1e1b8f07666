package io.github.audiomae.sweep;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.patches.PatchMask;
import java.util.Optional;
import java.util.OptionalDouble;

/// One mask of a sweep and what came of it.
///
/// @param step which mask
/// @param mask the mask itself
/// @param hiddenShare share of the patches with sound that is hidden, 0 … 1; empty without sound
/// @param maskedMse mean squared error over hidden patches with sound, in normalised log-mel; for a model of
///     patch-normalised patches at levels estimated from visible ones, so that it can be compared with `bestGuessMse`;
///     empty if nothing is hidden
/// @param bestGuessMse the same of the best simple guess ([io.github.audiomae.evaluation.SimpleGuess])
/// @param classes of the visible part; empty if the model cannot classify
public record SweepPoint(
        SweepPlan.Step step,
        PatchMask mask,
        OptionalDouble hiddenShare,
        OptionalDouble maskedMse,
        OptionalDouble bestGuessMse,
        Optional<Classes> classes) {
    /// The classification of the visible part.
    ///
    /// @param top the class with the highest score
    /// @param whole the class with the highest score for the whole sound, with its score for the visible part
    /// @param rankOfWhole its rank among all classes, 1 = still the highest
    public record Classes(Tag top, Tag whole, int rankOfWhole) {}
}
