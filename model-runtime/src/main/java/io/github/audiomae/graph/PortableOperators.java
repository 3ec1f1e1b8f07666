package io.github.audiomae.graph;

/// Standard ONNX operators only.
final class PortableOperators implements Operators {
    private final GraphBuilder graph;

    PortableOperators(GraphBuilder graph) {
        this.graph = graph;
    }

    @Override
    public Summed addNorm(Value x, Value y, Norm norm) {
        Value sum = graph.op("Add", x, y);
        return new Summed(sum, norm(sum, norm));
    }

    @Override
    public Value normOfSum(Value x, Value y, Norm norm) {
        return addNorm(x, y, norm).normed();
    }

    @Override
    public Value normOfLinear(Value rows, Linear linear, Norm norm) {
        return norm(graph.op("Gemm", rows, linear.weight(), linear.bias()), norm);
    }

    @Override
    public Value scores(Value query, Value key, int rank) {
        return graph.op("MatMul", tokensInside(query, rank, false), tokensInside(key, rank, true));
    }

    @Override
    public Value mix(Value weights, Value value, int rank) {
        return graph.op("MatMul", weights, tokensInside(value, rank, false));
    }

    private Value norm(Value rows, Norm norm) {
        return graph.node("LayerNormalization", rows, norm.scale(), norm.shift())
                .with("axis", -1)
                .with("epsilon", norm.epsilon())
                .out();
    }

    /// Transposes `[tokens, …batch, width]` to `[…batch, tokens, width]`, or with the last two axes swapped.
    private Value tokensInside(Value value, int rank, boolean swapped) {
        long[] order = new long[rank];
        for (int axis = 0; axis < rank - 2; axis++) {
            order[axis] = axis + 1L;
        }
        order[rank - 2] = swapped ? rank - 1L : 0;
        order[rank - 1] = swapped ? 0 : rank - 1L;
        return graph.node("Transpose", value).axes("perm", order).out();
    }
}
