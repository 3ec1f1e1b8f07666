package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// A checkpoint's tensors as constants of one graph, in the form its nodes take.
///
/// Values are read when the file is written, not here. Tensors that the checkpoint holds as float16 are stored as
/// float16.
public final class Weights {
    private static final int TILE = 32;
    private static final List<String> THIRDS = List.of("q", "k", "v");

    private final TensorTable tensors;
    private final GraphBuilder graph;

    /// @param graph receives the constants
    public Weights(TensorTable tensors, GraphBuilder graph) {
        this.tensors = tensors;
        this.graph = graph;
    }

    /// `NAME.weight` and `NAME.bias` of a PyTorch Linear, or of a convolution whose stride equals its kernel.
    public Linear linear(String name) {
        return linear(name, 0, shape(name + ".weight").size(0), 1);
    }

    /// Some outputs of a Linear, multiplied by `scale`.
    ///
    /// @param from first output
    /// @param count number of outputs
    Linear linear(String name, int from, int count, float scale) {
        String weight = name + ".weight";
        TensorShape shape = shape(weight);
        int inputs = Math.toIntExact(shape.elementCount() / shape.size(0));
        String part = count == shape.size(0) ? "" : "[" + from + ":" + (from + count) + "]";
        Value matrix = stored(
                weight,
                part,
                () -> scaled(transposeRows(tensors.read(weight), inputs, from, count), scale),
                inputs,
                count);
        String bias = name + ".bias";
        Value vector = stored(
                bias, part, () -> scaled(Arrays.copyOfRange(tensors.read(bias), from, from + count), scale), count);
        return new Linear(matrix, vector);
    }

    /// One of queries (0), keys (1) and values (2) of an attention: a third of `NAME.qkv`, or, in files that keep
    /// the three apart, `NAME.q`, `NAME.k` or `NAME.v`; multiplied by `scale`.
    Linear attention(String name, int third, float scale) {
        String fused = name + ".qkv";
        if (tensors.tensors().containsKey(fused + ".weight")) {
            int width = shape(fused + ".weight").size(0) / THIRDS.size();
            return linear(fused, third * width, width, scale);
        }
        String own = name + "." + THIRDS.get(third);
        return linear(own, 0, shape(own + ".weight").size(0), scale);
    }

    /// `NAME.weight` and `NAME.bias` of a LayerNorm with the epsilon of Audio-MAE.
    public Norm norm(String name) {
        return norm(name, Norm.EPSILON);
    }

    /// `NAME.weight` and `NAME.bias` of a LayerNorm.
    ///
    /// @param epsilon of this layer; it is not stored in checkpoints
    public Norm norm(String name, float epsilon) {
        int width = shape(name + ".weight").size(0);
        return new Norm(
                stored(name + ".weight", "", () -> tensors.read(name + ".weight"), width),
                stored(name + ".bias", "", () -> tensors.read(name + ".bias"), width),
                width,
                epsilon);
    }

    /// Rows of a tensor `[1, rows, width]`, in any order, as a constant.
    ///
    /// @param rows which rows, one after another
    /// @param dimensions shape of the result
    public Value rows(String name, int[] rows, long... dimensions) {
        int width = shape(name).size(2);
        return stored(name, "", () -> pickRows(tensors.read(name), width, rows), dimensions);
    }

    /// A matrix `[out, in]` of a PyTorch Linear without bias, transposed to the `[in, out]` that `MatMul` takes.
    ///
    /// @param tensor its full name; other shapes of the same length are taken as `[rows, columns]`
    /// @param from first row
    /// @param count number of rows
    public Value matrix(String tensor, int columns, int from, int count) {
        String part =
                (long) count * columns == shape(tensor).elementCount() ? "" : "[" + from + ":" + (from + count) + "]";
        return stored(tensor, part, () -> transposeRows(tensors.read(tensor), columns, from, count), columns, count);
    }

    /// A tensor as it is, without leading axes of size 1.
    public Value table(String name, long... dimensions) {
        return stored(name, "", () -> tensors.read(name), dimensions);
    }

    /// A convolution's kernel `[out, in, a, b]` with its last two axes swapped, for an image that is stored the
    /// other way round.
    public Value swapped(String name) {
        TensorShape shape = shape(name);
        int rows = shape.size(2);
        int columns = shape.size(3);
        return stored(
                name,
                "[swapped]",
                () -> swapped(tensors.read(name), rows, columns),
                shape.size(0),
                shape.size(1),
                columns,
                rows);
    }

    /// The values of a tensor, read at once.
    public float[] read(String name) {
        return tensors.read(name);
    }

    /// The shape of a tensor.
    ///
    /// @throws IllegalStateException if the checkpoint has no such tensor
    public TensorShape shape(String name) {
        TensorShape shape = tensors.tensors().get(name);
        if (shape == null) {
            throw new IllegalStateException("the layout was checked, but " + name + " is missing");
        }
        return shape;
    }

    /// @param part which part of the tensor the constant is, if not the whole
    private Value stored(String tensor, String part, Supplier<float[]> values, long... dimensions) {
        boolean half = tensors.isHalf(tensor);
        Value constant = graph.constant(tensor + part, half, values, dimensions);
        // ONNX Runtime converts the constant to float32 once, while it loads the graph.
        return half ? graph.node("Cast", constant).with("to", 1).out() : constant;
    }

    private static float[] scaled(float[] values, float scale) {
        if (scale != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale;
            }
        }
        return values;
    }

    private static float[] swapped(float[] kernels, int rows, int columns) {
        float[] result = new float[kernels.length];
        int size = rows * columns;
        for (int i = 0; i < kernels.length; i++) {
            int at = i % size;
            result[i - at + at % columns * rows + at / columns] = kernels[i];
        }
        return result;
    }

    /// `[rows, columns]` → `[columns, count]`: the transpose of `count` rows from `from` on.
    static float[] transposeRows(float[] matrix, int columns, int from, int count) {
        float[] result = new float[columns * count];
        // Tiles keep both sides in the cache: transposing a 768 x 3072 matrix otherwise misses it on every
        // write.
        for (int row0 = 0; row0 < count; row0 += TILE) {
            for (int column0 = 0; column0 < columns; column0 += TILE) {
                int rowEnd = Math.min(count, row0 + TILE);
                int columnEnd = Math.min(columns, column0 + TILE);
                for (int row = row0; row < rowEnd; row++) {
                    for (int column = column0; column < columnEnd; column++) {
                        result[column * count + row] = matrix[(from + row) * columns + column];
                    }
                }
            }
        }
        return result;
    }

    /// Some rows of a matrix, one after another, in the order of `rows`.
    private static float[] pickRows(float[] matrix, int width, int[] rows) {
        float[] result = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(matrix, rows[i] * width, result, i * width, width);
        }
        return result;
    }
}
