package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Linear;
import io.github.audiomae.graph.NodeBuilder;
import io.github.audiomae.graph.Norm;
import io.github.audiomae.graph.Value;
import io.github.audiomae.graph.Weights;
import java.util.Arrays;

/// The layers of a DASS.
final class DassLayers {
    /// The epsilon of every layer normalisation in a DASS (PyTorch's default).
    private static final float EPSILON = 1e-5f;

    private final GraphBuilder graph;
    private final Weights weights;

    DassLayers(GraphBuilder graph, Weights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /// Transposes `[batch, height, width, channels]` to `[batch, channels, height, width]`.
    Value channelsFirst(Value image) {
        return graph.node("Transpose", image).axes("perm", 0, 3, 1, 2).out();
    }

    /// The inverse of [#channelsFirst].
    Value channelsLast(Value image) {
        return graph.node("Transpose", image).axes("perm", 0, 2, 3, 1).out();
    }

    /// A 3 × 3 convolution with one row of zeros on each side; channels first.
    Value convolution(Value image, String name, int stride) {
        return convolution(graph.node("Conv", image, tensor(name + ".weight"), tensor(name + ".bias")), stride);
    }

    /// A 3 × 3 convolution of each channel by itself, without bias; channels first.
    Value depthwise(Value image, String name, int channels) {
        return convolution(graph.node("Conv", image, tensor(name + ".weight")).with("group", channels), 1);
    }

    private static Value convolution(NodeBuilder node, int stride) {
        return node.axes("kernel_shape", 3, 3)
                .axes("pads", 1, 1, 1, 1)
                .axes("strides", stride, stride)
                .out();
    }

    /// The normalisation over the last axis.
    Value norm(Value rows, String name) {
        Norm norm = weights.norm(name);
        return graph.node("LayerNormalization", rows, norm.scale(), norm.shift())
                .with("axis", -1)
                .with("epsilon", EPSILON)
                .out();
    }

    /// A fully connected layer over the last axis.
    Value linear(Value rows, String name) {
        Linear linear = weights.linear(name);
        return graph.op("Add", graph.op("MatMul", rows, linear.weight()), linear.bias());
    }

    private Value tensor(String name) {
        TensorShape shape = weights.shape(name);
        return weights.table(name, Arrays.stream(shape.toArray()).asLongStream().toArray());
    }
}
