package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.patches.PatchGrid;

/// The plain decoder, in which all rows attend to all others (AudioMAE, `models_mae.py`: `forward_decoder` with
/// `decoder_mode` 0). Unlike the decoder of local windows it keeps the class token's row up to the prediction.
///
/// Rows are ordered as in [Blocks].
final class GlobalDecoder {
    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final AudioMaeArchitecture.Decoder sizes;
    private final PatchGrid grid;
    private final int encoderWidth;

    GlobalDecoder(
            GraphBuilder graph,
            Weights weights,
            Operators operators,
            PatchGrid grid,
            AudioMaeArchitecture.Decoder sizes,
            int encoderWidth) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.sizes = sizes;
        this.grid = grid;
        this.encoderWidth = encoderWidth;
    }

    /// Builds the whole graph: `tokens`, `ids_restore` → `patches`.
    void build() {
        Value tokens = graph.floatInput("tokens", "batch", "tokens", encoderWidth);
        Value restore = graph.longInput("ids_restore", "batch", grid.patches());
        BatchAxis batch = BatchAxis.of(graph, restore);
        Value positions = weights.table("decoder_pos_embed", grid.patches() + 1L, 1, sizes.width());
        Blocks.Stream end = new Blocks(graph, weights, operators, sizes.width(), sizes.heads(), Norm.EPSILON)
                .preNorm(
                        new Blocks.Stream(placed(tokens, restore, batch), spread(positions, batch)),
                        batch,
                        "decoder_blocks",
                        sizes.depth());
        Value rows = operators.normOfSum(end.x(), end.branch(), weights.norm("decoder_norm"));
        graph.output(predicted(rows, batch), "patches", "batch", grid.patches(), grid.values());
    }

    /// The class token's row, then the kept tokens at their patches and the mask token at all others.
    private Value placed(Value tokens, Value restore, BatchAxis batch) {
        Linear embed = weights.linear("decoder_embed");
        Value embedded = graph.op(
                "Gemm",
                graph.op("Reshape", tokens, graph.longs(-1, encoderWidth)),
                embed.weight(),
                embed.bias()); // [batch * (kept + 1), width]
        Value table = graph.node("Concat", weights.rows("mask_token", new int[] {0}, 1, sizes.width()), embedded)
                .with("axis", 0)
                .out(); // row 0 is the mask token

        Value count = BatchAxis.axis(graph, tokens, 1);
        Value kept = graph.op("Sub", count, graph.longs(1));
        Value classRow = graph.op(
                "Unsqueeze",
                graph.op("Add", graph.op("Mul", batch.numbers(), count), graph.longScalar(1)),
                graph.longs(1)); // [batch, 1]
        Value firstPatch = graph.op("Add", classRow, graph.longScalar(1));
        Value patchRows = graph.op(
                "Where",
                graph.op("Less", restore, kept),
                graph.op("Add", restore, firstPatch),
                graph.longScalar(0)); // [batch, patches]
        Value rows = graph.node("Concat", classRow, patchRows).with("axis", 1).out();
        Value byToken = graph.node("Transpose", rows).axes("perm", 1, 0).out();
        return graph.op("Gather", table, graph.op("Reshape", byToken, graph.longs(-1)));
    }

    /// `[tokens, 1, width]` repeated for each window of the batch: `[tokens * batch, width]`.
    private Value spread(Value positions, BatchAxis batch) {
        Value shape = graph.node("Concat", graph.longs(1), batch.size(), graph.longs(1))
                .with("axis", 0)
                .out();
        return graph.op("Reshape", graph.op("Expand", positions, shape), graph.longs(-1, sizes.width()));
    }

    /// The prediction of all patches, `[batch, patches, values]`; the class token's row ends here.
    private Value predicted(Value rows, BatchAxis batch) {
        Value shape = graph.node("Concat", graph.longs(-1), batch.size(), graph.longs(sizes.width()))
                .with("axis", 0)
                .out();
        Value patches = graph.op(
                "Slice",
                graph.op("Reshape", rows, shape),
                graph.longs(1),
                graph.longs(Long.MAX_VALUE),
                graph.longs(0)); // [patches, batch, width]
        Value byWindow = graph.node("Transpose", patches).axes("perm", 1, 0, 2).out();
        Linear prediction = weights.linear("decoder_pred");
        Value values = graph.op(
                "Gemm",
                graph.op("Reshape", byWindow, graph.longs(-1, sizes.width())),
                prediction.weight(),
                prediction.bias());
        return graph.op("Reshape", values, graph.longs(-1, grid.patches(), grid.values()));
    }
}
