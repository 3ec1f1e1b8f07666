package io.github.audiomae.graph.ast;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import java.util.SequencedMap;

/// AST: the files of its repository, and those on Hugging Face.
public final class AstFamily implements FamilyCompiler {
    static final String NAME = "ast";

    @Override
    public String family() {
        return NAME;
    }

    /// DASS has the same prefix, but no distillation token.
    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        return AstNames.in(tensors).isPresent();
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new AstCompiler(tensors);
    }
}
