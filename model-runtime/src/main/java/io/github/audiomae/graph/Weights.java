package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.util.Arrays;

/// A checkpoint's tensors as constants of one graph, turned into the form its nodes want.
///
/// Values are read when the file is written, not here.
final class Weights {
    private final TensorTable tensors;
    private final GraphBuilder graph;
    private final boolean half;

    /// @param half whether weight matrices are stored as float16 and widened when the graph is loaded: for
    ///     checkpoints that hold no more than that
    Weights(TensorTable tensors, GraphBuilder graph, boolean half) {
        this.tensors = tensors;
        this.graph = graph;
        this.half = half;
    }

    /// `NAME.weight`, `NAME.bias` of a PyTorch Linear, or of a convolution whose kernel covers its stride.
    Linear linear(String name) {
        return linear(name, 0, shape(name + ".weight").size(0), 1);
    }

    /// Some outputs of a Linear, scaled.
    ///
    /// @param from first output
    /// @param count number of outputs
    Linear linear(String name, int from, int count, float scale) {
        String weight = name + ".weight";
        TensorShape shape = shape(weight);
        int inputs = Math.toIntExact(shape.elementCount() / shape.size(0));
        String part = count == shape.size(0) ? "" : "[" + from + ":" + (from + count) + "]";
        Value matrix = stored(
                weight + part,
                () -> scaled(Matrices.transposeRows(tensors.read(weight), inputs, from, count), scale),
                inputs,
                count);
        String bias = name + ".bias";
        Value vector = stored(
                bias + part, () -> scaled(Arrays.copyOfRange(tensors.read(bias), from, from + count), scale), count);
        return new Linear(matrix, vector);
    }

    /// `NAME.weight`, `NAME.bias` of a LayerNorm.
    Norm norm(String name) {
        int width = shape(name + ".weight").size(0);
        return new Norm(
                stored(name + ".weight", () -> tensors.read(name + ".weight"), width),
                stored(name + ".bias", () -> tensors.read(name + ".bias"), width),
                width);
    }

    /// Rows of a tensor `[1, rows, width]`, in any order, as a table.
    ///
    /// @param rows which rows, one after the other
    /// @param dimensions shape of the result
    Value rows(String name, int[] rows, long... dimensions) {
        int width = shape(name).size(2);
        return stored(name, () -> Matrices.pickRows(tensors.read(name), width, rows), dimensions);
    }

    /// Values of a tensor, now.
    float[] read(String name) {
        return tensors.read(name);
    }

    TensorShape shape(String name) {
        TensorShape shape = tensors.tensors().get(name);
        if (shape == null) {
            throw new IllegalStateException("the layout was checked, yet " + name + " is missing");
        }
        return shape;
    }

    private Value stored(String name, java.util.function.Supplier<float[]> values, long... dimensions) {
        if (!half) {
            return graph.constant(name, false, values, dimensions);
        }
        // ONNX Runtime folds the Cast of a constant once, while it loads the graph.
        Value narrow = graph.constant(name, true, values, dimensions);
        return graph.node("Cast", narrow).with("to", 1).out();
    }

    private static float[] scaled(float[] values, float scale) {
        if (scale != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale;
            }
        }
        return values;
    }
}
