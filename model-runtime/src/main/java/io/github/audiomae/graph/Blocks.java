package io.github.audiomae.graph;

/// The blocks of a ViT: attention, then two layers with the exact GELU, each added to the stream.
///
/// Rows are ordered by token, then by window of the batch: `row = token * batch + window`. Queries, keys and values are
/// therefore `[tokens, batch, heads, headWidth]` as the layers produce them, and need no copy to move the heads
/// outwards.
public final class Blocks {
    private static final int RANK = 4; // [tokens, batch, heads, headWidth]

    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final int width;
    private final int heads;
    private final float epsilon;

    /// @param heads must divide `width`
    /// @param epsilon of the normalisations
    public Blocks(GraphBuilder graph, Weights weights, Operators operators, int width, int heads, float epsilon) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.width = width;
        this.heads = heads;
        this.epsilon = epsilon;
    }

    /// Two addends whose sum is the residual stream, `[tokens * batch, width]`.
    ///
    /// @param x the stream before the last branch
    /// @param branch the last branch
    public record Stream(Value x, Value branch) {}

    /// Blocks that normalise before each branch: `h += attention(LN(h)); h += mlp(LN(h))`.
    ///
    /// @param prefix of the tensors' names, which go on with the number of the block
    public Stream preNorm(Stream stream, BatchAxis batch, String prefix, int depth) {
        Value shape = headShape(batch);
        Value x = stream.x();
        Value branch = stream.branch();
        for (int block = 0; block < depth; block++) {
            String name = prefix + "." + block;
            Operators.Summed first = operators.addNorm(x, branch, weights.norm(name + ".norm1", epsilon));
            Value attention = attention(first.normed(), name + ".attn", shape);
            Operators.Summed second = operators.addNorm(first.sum(), attention, weights.norm(name + ".norm2", epsilon));
            branch = mlp(second.normed(), name + ".mlp");
            x = second.sum();
        }
        return new Stream(x, branch);
    }

    /// Blocks that normalise after each branch: `h = LN(h + attention(h)); h = LN(h + mlp(h))`.
    ///
    /// @param rows `[tokens * batch, width]`
    /// @param prefix of the tensors' names, which go on with the number of the block
    public Value postNorm(Value rows, BatchAxis batch, String prefix, int depth) {
        Value shape = headShape(batch);
        Value x = rows;
        for (int block = 0; block < depth; block++) {
            String name = prefix + "." + block;
            Value attended = attention(x, name + ".attn", shape);
            Value first = operators.normOfSum(x, attended, weights.norm(name + ".norm1", epsilon));
            x = operators.normOfSum(first, mlp(first, name + ".mlp"), weights.norm(name + ".norm2", epsilon));
        }
        return x;
    }

    private Value headShape(BatchAxis batch) {
        return graph.node("Concat", graph.longs(-1), batch.size(), graph.longs(heads, width / heads))
                .with("axis", 0)
                .out();
    }

    private Value attention(Value rows, String name, Value shape) {
        // softmax(q kᵀ / √headWidth) v, with the square root folded into the query's weights.
        float scale = (float) (1 / Math.sqrt((double) width / heads));
        Value query = head(rows, weights.attention(name, 0, scale), shape);
        Value key = head(rows, weights.attention(name, 1, 1), shape);
        Value value = head(rows, weights.attention(name, 2, 1), shape);
        Value mixing = graph.node("Softmax", operators.scores(query, key, RANK))
                .with("axis", -1)
                .out(); // [batch, heads, tokens, tokens]
        Value mixed = graph.node("Transpose", operators.mix(mixing, value, RANK))
                .axes("perm", 2, 0, 1, 3)
                .out(); // [tokens, batch, heads, headWidth]
        return gemm(graph.op("Reshape", mixed, graph.longs(-1, width)), weights.linear(name + ".proj"));
    }

    private Value head(Value rows, Linear third, Value shape) {
        return graph.op("Reshape", gemm(rows, third), shape);
    }

    private Value mlp(Value rows, String name) {
        Value hidden = graph.op("Gelu", gemm(rows, weights.linear(name + ".fc1")));
        return gemm(hidden, weights.linear(name + ".fc2"));
    }

    private Value gemm(Value rows, Linear linear) {
        return graph.op("Gemm", rows, linear.weight(), linear.bias());
    }
}
