package io.github.audiomae.graph.eat;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import java.util.SequencedMap;

/// EAT, pretrained and fine-tuned: the author's fairseq files, and those on Hugging Face, which SSLAM shares.
public final class EatFamily implements FamilyCompiler {
    static final String NAME = "eat";

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        return EatNames.in(tensors).isPresent();
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new EatCompiler(tensors);
    }
}
