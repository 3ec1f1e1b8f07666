package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.model.ModelManifest;
import java.util.SequencedMap;

/// Audio-MAE: official checkpoints, their ports to timm, and models fine-tuned from them.
public final class AudioMaeFamily implements FamilyCompiler {
    @Override
    public String family() {
        return ModelManifest.AUDIO_MAE;
    }

    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        return tensors.containsKey("patch_embed.proj.weight") || tensors.containsKey("cls_token");
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new AudioMaeCompiler(tensors);
    }
}
