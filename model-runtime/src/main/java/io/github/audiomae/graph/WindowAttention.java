package io.github.audiomae.graph;

import static io.github.audiomae.graph.WindowGeometry.POSITIONS;
import static io.github.audiomae.graph.WindowGeometry.WINDOWS;

import org.jspecify.annotations.Nullable;

/// Cosine attention inside each window, with a temperature per head and a bias per offset (AudioMAE, `models_mae.py`
/// with Swin V2 blocks).
final class WindowAttention {
    private static final int RANK = 5; // [16, batch, 32, heads, headWidth]

    /// Least temperature, and below it least product of the two lengths (Swin V2 implementation used by AudioMAE).
    private static final float LEAST_TAU = 0.01f;

    private static final float LEAST_LENGTHS = 1e-6f;

    private final GraphBuilder graph;
    private final Weights weights;
    private final Operators operators;
    private final int width;
    private final int heads;
    private @Nullable Value masks;

    WindowAttention(GraphBuilder graph, Weights weights, Operators operators, int width, int heads) {
        this.graph = graph;
        this.weights = weights;
        this.operators = operators;
        this.width = width;
        this.heads = heads;
    }

    /// Builds everything before the projection.
    ///
    /// @param x rows in this block's window order
    /// @param name prefix of the attention's tensors
    /// @param windows this block's
    Value build(Value x, String name, WindowGeometry windows) {
        Value query = head(x, name, 0);
        Value key = head(x, name, 1);
        Value value = head(x, name, 2);

        Value scores = graph.op(
                "Add",
                graph.op("Div", operators.scores(query, key, RANK), divisor(query, key, name)),
                bias(name, windows)); // [batch, 32, heads, 16, 16]
        Value mixing = graph.node("Softmax", scores).with("axis", -1).out();
        Value mixed = graph.node("Transpose", operators.mix(mixing, value, RANK))
                .axes("perm", 3, 0, 1, 2, 4)
                .out(); // [16, batch, 32, heads, headWidth]
        return graph.op("Reshape", mixed, graph.longs(-1, width));
    }

    /// `max(|q| |k|, 1e-6) · max(tau, 0.01)`, with the temperature multiplied into both arguments of the first maximum.
    private Value divisor(Value query, Value key, String name) {
        Value queryLengths = graph.op(
                "Mul",
                lengths(query),
                graph.constant(name + ".tau", false, () -> clampedTau(name, 1), heads, 1)); // [16, batch, 32, heads, 1]
        Value byQuery = graph.node("Transpose", queryLengths)
                .axes("perm", 1, 2, 3, 0, 4)
                .out(); // [batch, 32, heads, 16, 1]
        Value byKey = graph.node("Transpose", lengths(key))
                .axes("perm", 1, 2, 3, 4, 0)
                .out(); // [batch, 32, heads, 1, 16]
        Value least = graph.constant(name + ".tau.least", false, () -> clampedTau(name, LEAST_LENGTHS), heads, 1, 1);
        return graph.op("Max", graph.op("Mul", byQuery, byKey), least);
    }

    private Value lengths(Value vectors) {
        return graph.op("Sqrt", graph.op("ReduceSumSquare", vectors, graph.longs(-1)));
    }

    private float[] clampedTau(String name, float factor) {
        float[] tau = weights.read(name + ".tau");
        for (int head = 0; head < heads; head++) {
            tau[head] = Math.max(tau[head], LEAST_TAU) * factor;
        }
        return tau;
    }

    /// `[heads, 16, 16]`, or with masks `[32, heads, 16, 16]`: a sum of constants, which ONNX Runtime computes once.
    private Value bias(String name, WindowGeometry windows) {
        Value bias = graph.constant(
                name + ".bias",
                false,
                () -> PositionBias.read(weights, name).table(windows),
                heads,
                POSITIONS,
                POSITIONS);
        return windows.shifted() ? graph.op("Add", bias, masks(windows)) : bias;
    }

    /// Those of the only shifted windows of a decoder.
    private Value masks(WindowGeometry windows) {
        if (masks == null) {
            masks = graph.constant("window_masks", false, windows::masks, WINDOWS, 1, POSITIONS, POSITIONS);
        }
        return masks;
    }

    /// One third of `qkv`, as `[16, batch, 32, heads, headWidth]`.
    private Value head(Value rows, String name, int third) {
        Linear linear = weights.linear(name + ".qkv", third * width, width, 1);
        return graph.op(
                "Reshape",
                graph.op("Gemm", rows, linear.weight(), linear.bias()),
                graph.longs(POSITIONS, -1, WINDOWS, heads, width / heads));
    }
}
