package io.github.audiomae.sweep;

import io.github.audiomae.explore.Tag;
import io.github.audiomae.patches.PatchMask;
import java.util.List;
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
    /// @param followed the highest classes of the whole sound, highest there first; at least one
    public record Classes(Tag top, List<Standing> followed) {
        public Classes {
            followed = List.copyOf(followed);
        }
    }

    /// A class in the visible part.
    ///
    /// @param tag the class with its score
    /// @param rank its place among all classes, 1 = the highest
    public record Standing(Tag tag, int rank) {}

    /// The score of a class in the visible part, 0 … 1; empty if the model cannot classify or does not follow so many.
    ///
    /// @param place of the class among the highest of the whole sound, from 0
    public OptionalDouble scoreOf(int place) {
        return standing(place)
                .map(standing -> OptionalDouble.of(standing.tag().score()))
                .orElse(OptionalDouble.empty());
    }

    /// The rank of such a class, 1 = the highest.
    ///
    /// @param place of the class among the highest of the whole sound, from 0
    public OptionalDouble rankOf(int place) {
        return standing(place)
                .map(standing -> OptionalDouble.of(standing.rank()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<Standing> standing(int place) {
        return classes.filter(known -> place < known.followed().size())
                .map(known -> known.followed().get(place));
    }
}
