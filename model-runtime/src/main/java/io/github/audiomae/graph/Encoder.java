package io.github.audiomae.graph;

import io.github.audiomae.patches.PatchGrid;

/// The ViT that encodes kept patches as tokens (AudioMAE, `models_mae.py`: `forward_encoder`).
///
/// Rows are ordered as in [Blocks].
final class Encoder {
    /// Width of an attention head in every ViT of the original implementation.
    static final int HEAD_WIDTH = 64;

    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final PatchGrid grid;
    private final int width;
    private final int depth;

    Encoder(GraphBuilder graph, Weights weights, Operators operators, PatchGrid grid, int width, int depth) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.grid = grid;
        this.width = width;
        this.depth = depth;
    }

    /// The output of the last block: two addends whose sum is the residual stream, `[(kept + 1) * batch, width]`.
    ///
    /// @param x the stream before the last branch
    /// @param branch the last branch
    /// @param batch of the running graph
    record Stream(Value x, Value branch, BatchAxis batch) {}

    /// Declares the two inputs and builds everything up to the last block.
    Stream build() {
        Value spectrogram = graph.floatInput("spectrogram", "batch", 1, grid.frames(), grid.frequency() * grid.size());
        Value kept = graph.longInput("ids_keep", "batch", "kept");
        BatchAxis batch = BatchAxis.of(graph, kept);
        Value keptByToken = graph.node("Transpose", kept).axes("perm", 1, 0).out(); // [kept, batch]

        Value x = graph.node("Concat", classRows(batch), embed(spectrogram, keptByToken, batch))
                .with("axis", 0)
                .out();
        Blocks.Stream end = new Blocks(graph, weights, operators, width, width / HEAD_WIDTH)
                .preNorm(new Blocks.Stream(x, positions(keptByToken, batch)), batch, "blocks", depth);
        return new Stream(end.x(), end.branch(), batch);
    }

    /// The embeddings of the kept patches: a convolution without overlap is one matrix product per patch.
    private Value embed(Value spectrogram, Value keptByToken, BatchAxis batch) {
        Value cells = graph.op(
                "Reshape", spectrogram, graph.longs(-1, grid.time(), grid.size(), grid.frequency(), grid.size()));
        Value patches = graph.op(
                "Reshape",
                graph.node("Transpose", cells).axes("perm", 0, 1, 3, 2, 4).out(),
                graph.longs(-1, grid.values())); // [batch * patches, values]
        Value firstPatch = graph.op("Mul", batch.numbers(), graph.longScalar(grid.patches()));
        Value rows = graph.op("Reshape", graph.op("Add", keptByToken, firstPatch), graph.longs(-1));
        return gemm(graph.op("Gather", patches, rows), weights.linear("patch_embed.proj"));
    }

    private Value classRows(BatchAxis batch) {
        Value one = weights.rows("cls_token", new int[] {0}, 1, width);
        Value shape = graph.node("Concat", batch.size(), graph.longs(width))
                .with("axis", 0)
                .out();
        return graph.op("Expand", one, shape);
    }

    /// Position embeddings of all rows: row 0 of the table belongs to the class token, row k + 1 to patch k. The
    /// table is taken from the checkpoint: the original builds it for a transposed grid, so it cannot be
    /// recomputed.
    private Value positions(Value keptByToken, BatchAxis batch) {
        Value table = weights.table("pos_embed", grid.patches() + 1L, width);
        Value classRow = graph.op("Mul", batch.numbers(), graph.longScalar(0));
        Value patchRows = graph.op("Add", graph.op("Reshape", keptByToken, graph.longs(-1)), graph.longScalar(1));
        Value rows = graph.node("Concat", classRow, patchRows).with("axis", 0).out();
        return graph.op("Gather", table, rows);
    }

    private Value gemm(Value rows, Linear linear) {
        return graph.op("Gemm", rows, linear.weight(), linear.bias());
    }

    /// Adds the output `tokens` `[batch, kept + 1, width]` from rows `[(kept + 1) * batch, width]`.
    void outputTokens(Value rows, BatchAxis batch) {
        Value shape = graph.node("Concat", graph.longs(-1), batch.size(), graph.longs(width))
                .with("axis", 0)
                .out();
        Value tokens = graph.node("Transpose", graph.op("Reshape", rows, shape))
                .axes("perm", 1, 0, 2)
                .out();
        graph.output(tokens, "tokens", "batch", "tokens", width);
    }
}
