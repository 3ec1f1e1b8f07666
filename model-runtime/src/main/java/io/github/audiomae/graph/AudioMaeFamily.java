package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchGrid;
import java.util.SequencedMap;

/// Audio-MAE: official checkpoints, their ports to timm, and models fine-tuned from them.
public final class AudioMaeFamily implements FamilyCompiler {
    @Override
    public String family() {
        return ModelManifest.AUDIO_MAE;
    }

    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        // No Audio-MAE has both norms without a decoder or a head; the encoders of Bird-MAE do.
        boolean bothNorms = tensors.containsKey("norm.weight") && tensors.containsKey("fc_norm.weight");
        TensorShape positions = tensors.get("pos_embed");
        boolean ownLength =
                positions == null || positions.rank() < 2 || positions.size(1) == PatchGrid.AUDIOSET.patches() + 1;
        return (tensors.containsKey("patch_embed.proj.weight") || tensors.containsKey("cls_token"))
                && (ownLength || !bothNorms);
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new AudioMaeCompiler(tensors);
    }
}
