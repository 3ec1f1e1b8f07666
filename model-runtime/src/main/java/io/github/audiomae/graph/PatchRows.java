package io.github.audiomae.graph;

import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.patches.PatchGrid;

/// The inputs of an encoder, and the rows of its kept patches. Rows are ordered as in [Blocks].
public final class PatchRows {
    private final GraphBuilder graph;
    private final PatchGrid grid;
    private final int width;
    private final boolean anyLength;
    private final Value spectrogram;
    private final Value keptByToken; // [kept, batch]
    private final BatchAxis batch;

    /// Declares the inputs `spectrogram` and `ids_keep`.
    ///
    /// @param frames of a window
    /// @param width values per token
    /// @param anyLength whether windows of other lengths, in whole patches, can be given
    public PatchRows(GraphBuilder graph, PatchGrid grid, int frames, int width, boolean anyLength) {
        this.graph = graph;
        this.grid = grid;
        this.width = width;
        this.anyLength = anyLength;
        spectrogram = anyLength
                ? graph.floatInput("spectrogram", "batch", 1, "frames", SpectrogramWindow.MEL_BINS)
                : graph.floatInput("spectrogram", "batch", 1, frames, SpectrogramWindow.MEL_BINS);
        Value kept = graph.longInput("ids_keep", "batch", "kept");
        batch = BatchAxis.of(graph, kept);
        keptByToken = graph.node("Transpose", kept).axes("perm", 1, 0).out();
    }

    /// `spectrogram`.
    public Value spectrogram() {
        return spectrogram;
    }

    /// The batch of the running graph.
    public BatchAxis batch() {
        return batch;
    }

    /// The embeddings of the kept patches, `[kept * batch, width]`: a convolution without overlap is one matrix
    /// product per patch.
    public Value embedded(Linear projection) {
        int size = grid.size();
        Value shape = anyLength
                ? graph.node("Concat", batch.size(), graph.longs(-1, size, grid.frequency(), size))
                        .with("axis", 0)
                        .out()
                : graph.longs(-1, grid.time(), size, grid.frequency(), size);
        Value cells = graph.node("Transpose", graph.op("Reshape", spectrogram, shape))
                .axes("perm", 0, 1, 3, 2, 4)
                .out(); // [batch, time, frequency, size, size]
        Value count = anyLength
                ? graph.op(
                        "Squeeze",
                        graph.op("Mul", BatchAxis.axis(graph, cells, 1), graph.longs(grid.frequency())),
                        graph.longs(0))
                : graph.longScalar(grid.patches());
        Value patches = graph.op("Reshape", cells, graph.longs(-1, grid.values()));
        return graph.op("Gemm", picked(patches, count), projection.weight(), projection.bias());
    }

    /// The rows of the kept patches, from those of all, `[batch * patches, width]`.
    public Value kept(Value allPatches) {
        return picked(allPatches, graph.longScalar(grid.patches()));
    }

    private Value picked(Value rows, Value patchesPerWindow) {
        Value firstPatch = graph.op("Mul", batch.numbers(), patchesPerWindow);
        return graph.op("Gather", rows, graph.op("Reshape", graph.op("Add", keptByToken, firstPatch), graph.longs(-1)));
    }

    /// The rows of a table that belong to the kept patches, `[kept * batch, width]`.
    ///
    /// @param first the row of patch 0
    public Value ofPatches(Value table, int first) {
        Value patch = graph.op("Reshape", keptByToken, graph.longs(-1));
        return graph.op("Gather", table, first == 0 ? patch : graph.op("Add", patch, graph.longScalar(first)));
    }

    /// A row of a table for each window, `[batch, width]`.
    public Value ofEach(Value table, int row) {
        Value rows = graph.op("Add", graph.op("Mul", batch.numbers(), graph.longScalar(0)), graph.longScalar(row));
        return graph.op("Gather", table, rows);
    }

    /// Rows one after another.
    public Value joined(Value... rows) {
        return graph.node("Concat", rows).with("axis", 0).out();
    }

    /// `[tokens * batch, width]` → `[tokens, batch, width]`.
    public Value byToken(Value rows) {
        Value shape = graph.node("Concat", graph.longs(-1), batch.size(), graph.longs(width))
                .with("axis", 0)
                .out();
        return graph.op("Reshape", rows, shape);
    }

    /// One token of each window, `[batch, width]`.
    public Value token(Value rows, int token) {
        return graph.op("Gather", byToken(rows), graph.longScalar(token));
    }

    /// The mean over the patches of each window, `[batch, width]`; zeros if no patch is kept.
    ///
    /// @param classTokens rows before those of the patches
    public Value meanOfPatches(Value rows, int classTokens) {
        Value patches = graph.op(
                "Slice",
                byToken(rows),
                graph.longs(classTokens),
                graph.longs(Long.MAX_VALUE),
                graph.longs(0)); // [kept, batch, width]
        Value sum = graph.node("ReduceSum", patches, graph.longs(0))
                .with("keepdims", 0)
                .out();
        Value count = graph.node("Cast", BatchAxis.axis(graph, patches, 0))
                .with("to", 1)
                .out();
        return graph.op("Div", sum, graph.op("Max", count, graph.scalar(1)));
    }

    /// Rows with a normalisation, in any shape.
    public Value norm(Value rows, Norm norm) {
        return graph.node("LayerNormalization", rows, norm.scale(), norm.shift())
                .with("axis", -1)
                .with("epsilon", norm.epsilon())
                .out();
    }

    /// Adds the output `tokens` `[batch, tokens, width]`.
    public void outputTokens(Value rows) {
        Value tokens =
                graph.node("Transpose", byToken(rows)).axes("perm", 1, 0, 2).out();
        graph.output(tokens, "tokens", "batch", "tokens", width);
    }

    /// Adds the output `embedding` `[batch, width]`.
    public void outputEmbedding(Value embedding) {
        graph.output(embedding, "embedding", "batch", width);
    }

    /// Adds the output `logits` `[batch, classes]` of a linear layer over an embedding.
    public void outputLogits(Value embedding, Linear head, int classes) {
        graph.output(graph.op("Gemm", embedding, head.weight(), head.bias()), "logits", "batch", classes);
    }
}
