package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Refuses checkpoints that are not exactly an Audio-MAE, and names what is wrong.
final class LayoutCheck {
    private LayoutCheck() {}

    /// @throws ProblemException naming missing, unexpected or misshapen tensors
    static void require(Path file, SequencedMap<String, TensorShape> found, CheckpointLayout layout) {
        SequencedMap<String, TensorShape> known = new LinkedHashMap<>(found);
        known.keySet().removeIf(Leftovers::isKnown);
        TensorCheck check = TensorCheck.of(known, layout.tensors(), TensorShape::equals);
        if (!check.isFine()) {
            Sentence wrong = Sentence.of("layout.audio-mae", file.getFileName(), check.complaints());
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    hint(found, check.missing())
                            .map(hint -> Sentence.both(wrong, hint))
                            .orElse(wrong));
        }
        layout.requireHeads(file);
    }

    /// What a refused checkpoint seems to be, judging by its tensors; empty if they give no hint.
    private static Optional<Sentence> hint(SequencedMap<String, TensorShape> found, List<String> missing) {
        if (missing.contains("fc_norm.weight") && found.containsKey("head.weight")) {
            return Optional.of(Sentence.of("layout.hint.class-token"));
        }
        if (missing.contains("head.weight") && found.containsKey("fc_norm.weight")) {
            return Optional.of(Sentence.of("layout.hint.no-head"));
        }
        if (found.keySet().stream().anyMatch(name -> name.startsWith("module."))) {
            return Optional.of(Sentence.of("layout.hint.module"));
        }
        TensorShape patch = found.get("patch_embed.proj.weight");
        if (patch != null && patch.rank() == 4 && patch.size(1) == 3) {
            return Optional.of(Sentence.of("layout.hint.pictures"));
        }
        if (hasOtherLength(found.get("pos_embed"))) {
            return Optional.of(Sentence.of("layout.hint.length"));
        }
        return Optional.empty();
    }

    private static boolean hasOtherLength(@Nullable TensorShape positions) {
        return positions != null && positions.rank() == 3 && positions.size(1) != PatchGrid.AUDIOSET.patches() + 1;
    }
}
