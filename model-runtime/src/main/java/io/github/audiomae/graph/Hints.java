package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.run.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Says what a refused checkpoint seems to be, judging by its tensors.
final class Hints {
    private Hints() {}

    /// One sentence; empty if the tensors give no hint.
    static Optional<Sentence> of(SequencedMap<String, TensorShape> found, List<String> missing) {
        if (missing.contains("decoder_blocks.0.attn.tau") && found.containsKey("decoder_blocks.0.attn.qkv.weight")) {
            return Optional.of(Sentence.of("layout.hint.decoder"));
        }
        if (missing.contains("fc_norm.weight") && found.containsKey("head.weight")) {
            return Optional.of(Sentence.of("layout.hint.class-token"));
        }
        if (missing.contains("head.weight") && found.containsKey("fc_norm.weight")) {
            return Optional.of(Sentence.of("layout.hint.no-head"));
        }
        if (found.keySet().stream().anyMatch(name -> name.startsWith("module."))) {
            return Optional.of(Sentence.of("layout.hint.module"));
        }
        if (found.keySet().stream().anyMatch(name -> name.startsWith("v.") || name.startsWith("audio_spectrogram"))) {
            return Optional.of(Sentence.of("layout.hint.ast"));
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
        return positions != null && positions.rank() == 3 && positions.size(1) != PatchGrid.PATCHES + 1;
    }
}
