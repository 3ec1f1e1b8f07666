package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import java.util.SequencedMap;

/// DASS, small and medium: the files on Hugging Face, and the author's releases.
public final class DassFamily implements FamilyCompiler {
    static final String NAME = "dass";

    @Override
    public String family() {
        return NAME;
    }

    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        return ReleaseNames.areIn(tensors) || tensors.keySet().stream().anyMatch(name -> name.startsWith("dass."));
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new DassCompiler(ReleaseNames.published(tensors));
    }
}
