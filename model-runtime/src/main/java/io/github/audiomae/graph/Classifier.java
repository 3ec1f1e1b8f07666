package io.github.audiomae.graph;

import io.github.audiomae.model.AudioMaeArchitecture;

/// The fine-tuned ViT's head: mean of the patch tokens, `fc_norm`, one linear layer (AudioMAE, `models_vit.py`:
/// `forward_features` with `global_pool`).
final class Classifier {
    private final GraphBuilder graph;
    private final Weights weights;
    private final int width;
    private final int classes;

    Classifier(GraphBuilder graph, Weights weights, AudioMaeArchitecture sizes) {
        this.graph = graph;
        this.weights = weights;
        this.width = sizes.width();
        this.classes = sizes.classes();
    }

    void build(Encoder encoder) {
        Encoder.Stream end = encoder.build();
        Value rows = graph.op("Add", end.x(), end.branch()); // [(kept + 1) * batch, width]
        Value embedding = norm(meanOfPatches(rows, end.batch()), weights.norm("fc_norm"));
        Linear head = weights.linear("head");
        graph.output(graph.op("Gemm", embedding, head.weight(), head.bias()), "logits", "batch", classes);
        graph.output(embedding, "embedding", "batch", width);
        encoder.outputTokens(rows, end.batch());
    }

    /// `[batch, width]`: the mean over all patch rows without the class token's row; zeros if no patch is kept.
    private Value meanOfPatches(Value rows, BatchAxis batch) {
        Value shape = graph.node("Concat", graph.longs(-1), batch.size(), graph.longs(width))
                .with("axis", 0)
                .out();
        Value byToken = graph.op("Reshape", rows, shape); // [kept + 1, batch, width]
        Value patches = graph.op("Slice", byToken, graph.longs(1), graph.longs(Long.MAX_VALUE), graph.longs(0));
        Value sum = graph.node("ReduceSum", patches, graph.longs(0))
                .with("keepdims", 0)
                .out();
        Value count = graph.node("Cast", BatchAxis.axis(graph, patches, 0))
                .with("to", 1)
                .out();
        return graph.op("Div", sum, graph.op("Max", count, graph.scalar(1)));
    }

    private Value norm(Value rows, Norm norm) {
        return graph.node("LayerNormalization", rows, norm.scale(), norm.shift())
                .with("axis", -1)
                .with("epsilon", norm.epsilon())
                .out();
    }
}
