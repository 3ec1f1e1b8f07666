package io.github.audiomae.graph.birdmae;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CheckpointCompiler;
import io.github.audiomae.graph.FamilyCompiler;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Bird-MAE: checkpoints of its training (Lightning), and the encoders on Hugging Face.
public final class BirdMaeFamily implements FamilyCompiler {
    static final String NAME = "bird-mae";

    @Override
    public String family() {
        return NAME;
    }

    /// The length alone is not enough: an Audio-MAE fine-tuned on five seconds has as many positions, but never
    /// both norms.
    @Override
    public boolean recognises(SequencedMap<String, TensorShape> tensors) {
        boolean trained = tensors.containsKey("encoder.pos_embed")
                && tensors.keySet().stream().anyMatch(name -> name.startsWith("decoder."));
        boolean encoder = hasOwnLength(tensors.get("pos_embed"))
                && tensors.containsKey("norm.weight")
                && tensors.containsKey("fc_norm.weight");
        return trained || encoder || hasOwnLength(tensors.get("encoder.pos_embed"));
    }

    private static boolean hasOwnLength(@Nullable TensorShape positions) {
        return positions != null && positions.rank() == 3 && positions.size(1) == BirdMaeCompiler.GRID.patches() + 1;
    }

    @Override
    public CheckpointCompiler open(TensorTable tensors) {
        return new BirdMaeCompiler(tensors);
    }
}
