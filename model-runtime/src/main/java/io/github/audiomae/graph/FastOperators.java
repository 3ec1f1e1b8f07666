package io.github.audiomae.graph;

/// ONNX Runtime's own operators: residual sum and normalisation fused into one pass, and products that read their
/// operands in place instead of transposed copies.
final class FastOperators implements Operators {
    private final GraphBuilder graph;

    FastOperators(GraphBuilder graph) {
        this.graph = graph;
    }

    @Override
    public Summed addNorm(Value x, Value y, Norm norm) {
        Value[] outputs = skipNorm(x, y, norm).outs(true, false, false, true);
        return new Summed(outputs[1], outputs[0]);
    }

    @Override
    public Value normOfSum(Value x, Value y, Norm norm) {
        return skipNorm(x, y, norm).out();
    }

    @Override
    public Value normOfLinear(Value rows, Linear linear, Norm norm) {
        // With one row of zeros as the second addend, the fused operator is a plain normalisation, several
        // times faster than the standard one. It repeats a single row only where there are three axes.
        Value branch = graph.node("Unsqueeze", graph.op("MatMul", rows, linear.weight()), graph.longs(1))
                .out();
        Value zeros = graph.constant(graph.fresh("zeros"), false, () -> new float[norm.width()], 1, 1, norm.width());
        Value normed = graph.node("SkipLayerNormalization", branch, zeros, norm.scale(), norm.shift(), linear.bias())
                .microsoft()
                .with("epsilon", norm.epsilon())
                .out();
        return graph.op("Squeeze", normed, graph.longs(1));
    }

    @Override
    public Value scores(Value query, Value key, int rank) {
        return graph.node("FusedMatMul", query, key)
                .microsoft()
                .with("transBatchA", 1)
                .with("transBatchB", 1)
                .with("transB", 1)
                .out();
    }

    @Override
    public Value mix(Value weights, Value value, int rank) {
        return graph.node("FusedMatMul", weights, value)
                .microsoft()
                .with("transBatchB", 1)
                .out();
    }

    private NodeBuilder skipNorm(Value x, Value y, Norm norm) {
        return graph.node("SkipLayerNormalization", x, y, norm.scale(), norm.shift())
                .microsoft()
                .with("epsilon", norm.epsilon());
    }
}
