package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/// A node that multiplies rows with a constant matrix and may add a bias: a `Gemm` or `MatMul` of an ONNX graph.
///
/// @param node the node
/// @param matrix its constant
/// @param transposed whether the constant is stored as `[columns, rows]`
record ProductNode(NodeProto node, TensorProto matrix, boolean transposed) {
    private static final Map<String, Float> PLAIN = Map.of("alpha", 1f, "beta", 1f, "transA", 0f);

    /// The product that a node computes; empty for any other node.
    ///
    /// @param constants by name, also those that pass through a cast
    static Optional<ProductNode> of(NodeProto node, Map<String, TensorProto> constants) {
        boolean gemm = node.getOpType().equals("Gemm");
        if (!node.getDomain().isEmpty() || !(gemm || node.getOpType().equals("MatMul"))) {
            return Optional.empty();
        }
        TensorProto matrix = constants.get(node.getInput(1));
        if (matrix == null) {
            return Optional.empty();
        }
        boolean plain = node.getAttributeList().stream()
                .allMatch(attribute -> attribute.getName().equals("transB")
                        || value(attribute) == PLAIN.getOrDefault(attribute.getName(), Float.NaN));
        boolean readable = matrix.getDimsCount() == 2
                && matrix.hasRawData()
                && (matrix.getDataType() == DataType.FLOAT.getNumber()
                        || matrix.getDataType() == DataType.FLOAT16.getNumber());
        boolean transposed = node.getAttributeList().stream()
                .anyMatch(attribute -> attribute.getName().equals("transB") && attribute.getI() == 1);
        return plain && readable && !constants.containsKey(node.getInput(0))
                ? Optional.of(new ProductNode(node, matrix, transposed))
                : Optional.empty();
    }

    private static float value(AttributeProto attribute) {
        return attribute.getType() == AttributeProto.AttributeType.INT ? attribute.getI() : attribute.getF();
    }

    /// The value with the rows.
    String rows() {
        return node.getInput(0);
    }

    /// The value with the product.
    String result() {
        return node.getOutput(0);
    }

    /// The value that is added to each row; empty if none is.
    Optional<String> bias() {
        return node.getInputCount() > 2 && !node.getInput(2).isEmpty()
                ? Optional.of(node.getInput(2))
                : Optional.empty();
    }

    /// Values per row of the left factor.
    int inner() {
        return Math.toIntExact(matrix.getDims(transposed ? 1 : 0));
    }

    /// Values per row of the product.
    int columns() {
        return Math.toIntExact(matrix.getDims(transposed ? 0 : 1));
    }

    /// The constant, `[inner, columns]`, row-major.
    float[] values() {
        ByteBuffer raw = matrix.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        boolean half = matrix.getDataType() == DataType.FLOAT16.getNumber();
        float[] stored = new float[inner() * columns()];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = half ? Float.float16ToFloat(raw.getShort()) : raw.getFloat();
        }
        return transposed ? Weights.transposeRows(stored, inner(), 0, columns()) : stored;
    }
}
