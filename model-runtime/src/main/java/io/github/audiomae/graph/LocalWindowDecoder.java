package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.POSITIONS;
import static io.github.audiomae.graph.WindowGeometry.WINDOWS;

import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.DecoderAttention;
import java.util.Arrays;

/// The decoder with local shifted windows (AudioMAE, `models_mae.py`: `forward_decoder` with `decoder_mode` 1).
///
/// Rows are `row = (position * batch + sound) * 32 + window`. All steps outside attention work row by row, so rows stay
/// in window order and are rearranged only between blocks that divide the grid differently.
final class LocalWindowDecoder {
    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final int width;
    private final int depth;
    private final int heads;
    private final int encoderWidth;
    private final WindowGeometry odd;

    LocalWindowDecoder(
            GraphBuilder graph,
            Weights weights,
            Operators operators,
            AudioMaeArchitecture.Decoder sizes,
            int encoderWidth) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.width = sizes.width();
        this.depth = sizes.depth();
        this.heads = sizes.heads();
        this.encoderWidth = encoderWidth;
        this.odd = sizes.attention() == DecoderAttention.LOCAL_ALL_BANDS
                ? WindowGeometry.ALL_BANDS_SHIFTED
                : WindowGeometry.SQUARE_SHIFTED;
    }

    /// Builds the whole graph: `tokens`, `ids_restore` → `patches`.
    void build() {
        Value tokens = graph.floatInput("tokens", "batch", "tokens", encoderWidth);
        Value restore = graph.longInput("ids_restore", "batch", WindowGeometry.GRID.patches());
        BatchAxis batch = BatchAxis.of(graph, restore);
        WindowRows rows = new WindowRows(graph, batch);
        WindowAttention attention = new WindowAttention(graph, weights, operators, width, heads);

        Value x = placed(tokens, restore, batch);
        for (int block = 0; block < depth; block++) {
            if (block > 0) {
                x = graph.op("Gather", x, rows.rearrangement(windows(block - 1), windows(block)));
            }
            String name = "decoder_blocks." + block;
            Value attended = attention.build(x, name + ".attn", windows(block));
            x = graph.op(
                    "Add",
                    x,
                    operators.normOfLinear(
                            attended, weights.linear(name + ".attn.proj"), weights.norm(name + ".norm1")));
            Linear first = weights.linear(name + ".mlp.fc1");
            Value hidden = graph.op("Gelu", graph.op("Gemm", x, first.weight(), first.bias()));
            Value branch =
                    operators.normOfLinear(hidden, weights.linear(name + ".mlp.fc2"), weights.norm(name + ".norm2"));
            x = block < depth - 1
                    ? graph.op("Add", x, branch)
                    : operators.normOfSum(x, branch, weights.norm("decoder_norm"));
        }
        Linear prediction = weights.linear("decoder_pred");
        Value predicted = graph.op("Gemm", x, prediction.weight(), prediction.bias());
        graph.output(
                graph.op("Gather", predicted, rows.ofPatches(windows(depth - 1))),
                "patches",
                "batch",
                WindowGeometry.GRID.patches(),
                WindowGeometry.GRID.values());
    }

    private WindowGeometry windows(int block) {
        return block % 2 == 0 ? WindowGeometry.SQUARE : odd;
    }

    /// The kept tokens at their patches and the mask token at all others, with positions added. The class token is
    /// dropped, as the original drops it before the first block.
    private Value placed(Value tokens, Value restore, BatchAxis batch) {
        Value keptTokens = graph.op("Slice", tokens, graph.longs(1), graph.longs(Long.MAX_VALUE), graph.longs(1));
        Linear embed = weights.linear("decoder_embed");
        Value embedded = graph.op(
                "Gemm",
                graph.op("Reshape", keptTokens, graph.longs(-1, encoderWidth)),
                embed.weight(),
                embed.bias()); // [batch * kept, width]
        Value table = graph.node("Concat", weights.rows("mask_token", new int[] {0}, 1, width), embedded)
                .with("axis", 0)
                .out(); // row 0 is the mask token

        int[] patchOfRow = windows(0).patchOfRow();
        Value kept = graph.op("Sub", BatchAxis.axis(graph, tokens, 1), graph.longs(1));
        Value inRowOrder = graph.node("Gather", restore, graph.longs(asLongs(patchOfRow)))
                .with("axis", 1)
                .out(); // [batch, 512]
        Value firstOfSound = graph.op(
                "Unsqueeze",
                graph.op("Add", graph.op("Mul", batch.numbers(), kept), graph.longScalar(1)),
                graph.longs(1));
        Value tableRow = graph.op(
                "Where",
                graph.op("Less", inRowOrder, kept),
                graph.op("Add", inRowOrder, firstOfSound),
                graph.longScalar(0));
        Value ordered = graph.node("Transpose", graph.op("Reshape", tableRow, graph.longs(-1, POSITIONS, WINDOWS)))
                .axes("perm", 1, 0, 2)
                .out(); // [16, batch, 32]
        int[] positionRows = Arrays.stream(patchOfRow).map(patch -> patch + 1).toArray();
        Value positions = weights.rows("decoder_pos_embed", positionRows, POSITIONS, 1, WINDOWS, width);
        Value x = graph.op("Add", graph.op("Gather", table, ordered), positions);
        return graph.op("Reshape", x, graph.longs(-1, width));
    }

    static long[] asLongs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }
}
