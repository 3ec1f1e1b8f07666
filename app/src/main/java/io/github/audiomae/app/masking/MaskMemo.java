package io.github.audiomae.app.masking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rule of a mask, as stored in a file.
///
/// @param kind name of a [MaskKind], in lower case
/// @param kept patches that a painted mask leaves visible
/// @param grid on which it was painted; null in files of earlier versions, which knew only that of AudioSet
@JsonIgnoreProperties(ignoreUnknown = true)
record MaskMemo(
        @Nullable String kind,
        int percent,
        int frequencyPercent,
        long seed,
        @Nullable List<Integer> kept,
        @Nullable PatchGrid grid) {

    static MaskMemo of(MaskState state) {
        return new MaskMemo(
                EnumWord.of(state.kind()),
                state.percent(),
                state.frequencyPercent(),
                state.seed(),
                Arrays.stream(state.painted().idsKeep())
                        .mapToObj(patch -> (int) patch)
                        .toList(),
                state.painted().grid());
    }

    /// The rule; empty if the stored values are invalid.
    Optional<MaskState> state() {
        try {
            Optional<MaskKind> found = EnumWord.find(MaskKind.class, kind);
            PatchGrid painting = grid == null ? PatchGrid.AUDIOSET : grid;
            PatchMask painted = kept == null
                    ? PatchMask.nothingHidden(painting)
                    : PatchMask.keeping(
                            painting, kept.stream().mapToInt(Integer::intValue).toArray());
            return found.map(one -> new MaskState(one, percent, frequencyPercent, seed, painted));
        } catch (IllegalArgumentException | ProblemException e) {
            return Optional.empty();
        }
    }
}
