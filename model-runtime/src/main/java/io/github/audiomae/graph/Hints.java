package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.patches.PatchGrid;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a refused checkpoint seems to be, where its tensors tell.
final class Hints {
    private Hints() {}

    /// A sentence with a space in front, or nothing.
    static String of(SequencedMap<String, TensorShape> found, List<String> missing) {
        if (missing.contains("decoder_blocks.0.attn.tau") && found.containsKey("decoder_blocks.0.attn.qkv.weight")) {
            return " It seems to have the plain ViT decoder (decoder_mode 0), not the local-window decoder of the"
                    + " released model.";
        }
        if (missing.contains("fc_norm.weight") && found.containsKey("head.weight")) {
            return " It seems to be a classifier that reads the class token; Audio-MAE classifiers average the patches"
                    + " and have fc_norm.";
        }
        if (missing.contains("head.weight") && found.containsKey("fc_norm.weight")) {
            return " It seems to be a fine-tuned model whose head was taken off.";
        }
        if (found.keySet().stream().anyMatch(name -> name.startsWith("module."))) {
            return " Its names start with \"module.\": save the model itself, not its parallel wrapper.";
        }
        if (found.keySet().stream().anyMatch(name -> name.startsWith("v.") || name.startsWith("audio_spectrogram"))) {
            return " It seems to be an Audio Spectrogram Transformer (AST).";
        }
        TensorShape patch = found.get("patch_embed.proj.weight");
        if (patch != null && patch.rank() == 4 && patch.size(1) == 3) {
            return " It seems to be a model for pictures: its patches have three colours.";
        }
        if (hasOtherLength(found.get("pos_embed"))) {
            return " It seems to be trained on spectrograms of another length than 1024 frames of 128 mel bins.";
        }
        return "";
    }

    private static boolean hasOtherLength(@Nullable TensorShape positions) {
        return positions != null && positions.rank() == 3 && positions.size(1) != PatchGrid.PATCHES + 1;
    }
}
