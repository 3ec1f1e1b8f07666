package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.patches.PatchGrid;

/// The ViT that encodes kept patches as tokens (AudioMAE, `models_mae.py`: `forward_encoder`).
final class Encoder {
    /// Width of an attention head in every ViT of the original implementation.
    static final int HEAD_WIDTH = 64;

    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final PatchGrid grid;
    private final AudioMaeArchitecture sizes;

    Encoder(GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, AudioMaeArchitecture sizes) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.grid = grid;
        this.sizes = sizes;
    }

    /// The output of the last block: two addends whose sum is the residual stream, `[(kept + 1) * batch, width]`.
    ///
    /// @param stream the two
    /// @param rows the inputs
    record End(Blocks.Stream stream, PatchRows rows) {}

    /// Declares the two inputs and builds everything up to the last block.
    ///
    /// Row 0 of the positions belongs to the class token, row k + 1 to patch k. The table is taken from the
    /// checkpoint: the original builds it for a transposed grid, so it cannot be recomputed.
    End build() {
        int width = sizes.width();
        PatchRows rows = new PatchRows(graph, grid, grid.frames(), width, false);
        Value classToken = weights.rows("cls_token", new int[] {0}, 1, width);
        Value positions = weights.table("pos_embed", grid.patches() + 1L, width);
        Value x = rows.joined(rows.ofEach(classToken, 0), rows.embedded(weights.linear("patch_embed.proj")));
        Value placed = rows.joined(rows.ofEach(positions, 0), rows.ofPatches(positions, 1));
        Blocks blocks = new Blocks(graph, weights, operators, width, sizes.heads(), Norm.EPSILON);
        return new End(blocks.preNorm(new Blocks.Stream(x, placed), rows.batch(), "blocks", sizes.depth()), rows);
    }
}
