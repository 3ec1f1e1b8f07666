package io.github.audiomae.head;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import io.github.audiomae.patches.PatchGrid;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/// The nodes that a head adds to the graph of its model.
///
/// They are written as an ONNX model of their own, whose bytes follow those of the graph: the protobuf encoding defines
/// that two messages one after the other are one message, in which repeated fields (here nodes, constants and outputs)
/// are joined. So graphs of any size are extended without being read.
final class HeadGraph {
    /// The names of what is added.
    static final String LOGITS = "head_logits";

    static final String EMBEDDING = "head_embedding";

    private static final int FLOAT = TensorProto.DataType.FLOAT.getNumber();
    private static final int OPSET = 20;
    private static final int IR_VERSION = 9;

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    /// `embedding` → `head_logits`: one Gemm.
    ///
    /// @param embedding name of the value `[B, D]`
    HeadGraph gemm(LinearHead head, String embedding) {
        int classes = head.bias().length;
        int width = head.weights()[0].length;
        ByteBuffer weights = buffer(classes * width);
        for (float[] row : head.weights()) {
            for (float value : row) {
                weights.putFloat(value);
            }
        }
        constant("head_weights", weights, classes, width);
        constant("head_bias", floats(head.bias()), classes);
        node("Gemm", List.of(embedding, "head_weights", "head_bias"), LOGITS, number("transB", 1));
        output(LOGITS, classes);
        return this;
    }

    /// `tokens` → `head_embedding`: their mean, without class tokens and without patches of padding only, as
    /// embeddings are pooled. A frame is padding if every value in it is exactly that of padding.
    ///
    /// @param spectrogram name of the input `[B, 1, frames, 128]`
    /// @param ids name of the input `[B, K]`
    /// @param tokens name of the value `[B, class tokens + K, D]`
    /// @param padding the normalised value of padding
    HeadGraph pool(String spectrogram, String ids, String tokens, float padding, PatchGrid grid, int width) {
        constant("head_padding", floats(padding));
        constant("head_zero", floats(0));
        constant("head_one", floats(1));
        longs(
                "head_first_frames",
                IntStream.range(0, grid.patches()).mapToLong(grid::firstFrame).toArray());
        longs("head_axis_1", 1);
        longs("head_axis_2", 2);
        longs("head_end", Long.MAX_VALUE);
        longs("head_within_frame", 1, 3);
        node("Sub", List.of(spectrogram, "head_padding"), "head_difference");
        node("Abs", List.of("head_difference"), "head_distance");
        node("ReduceSum", List.of("head_distance", "head_within_frame"), "head_by_frame", number("keepdims", 0));
        node("Greater", List.of("head_by_frame", "head_zero"), "head_is_sound");
        node("Cast", List.of("head_is_sound"), "head_sound", number("to", FLOAT));
        node("Gather", List.of("head_sound", "head_first_frames"), "head_by_patch", number("axis", 1));
        node("GatherElements", List.of("head_by_patch", ids), "head_kept", number("axis", 1));
        node("Shape", List.of(ids), "head_kept_count", number("start", 1), number("end", 2));
        node("Neg", List.of("head_kept_count"), "head_from_end");
        node("Slice", List.of(tokens, "head_from_end", "head_end", "head_axis_1"), "head_patch_tokens");
        node("Unsqueeze", List.of("head_kept", "head_axis_2"), "head_weight");
        node("Mul", List.of("head_patch_tokens", "head_weight"), "head_weighted");
        node("ReduceSum", List.of("head_weighted", "head_axis_1"), "head_sum", number("keepdims", 0));
        node("ReduceSum", List.of("head_kept", "head_axis_1"), "head_count", number("keepdims", 1));
        node("Max", List.of("head_count", "head_one"), "head_divisor");
        node("Div", List.of("head_sum", "head_divisor"), EMBEDDING);
        output(EMBEDDING, width);
        return this;
    }

    /// The bytes to append to a graph.
    byte[] bytes() {
        return ModelProto.newBuilder().setGraph(graph).build().toByteArray();
    }

    /// A model of the head alone: `embedding` `[B, D]` → `scores` `[B, C]`, the sigmoids of the logits.
    static byte[] alone(LinearHead head) {
        HeadGraph whole = new HeadGraph().gemm(head, "embedding");
        whole.graph.clearOutput();
        whole.node("Sigmoid", List.of(LOGITS), "scores");
        whole.output("scores", head.bias().length);
        whole.graph.setName("head").addInput(described("embedding", head.weights()[0].length));
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Audio-MAE Explorer")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(whole.graph)
                .build()
                .toByteArray();
    }

    private void node(String operator, List<String> inputs, String output, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setName("head_" + operator + "_" + graph.getNodeCount())
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
    }

    private static AttributeProto number(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private void output(String name, int width) {
        graph.addOutput(described(name, width));
    }

    private static ValueInfoProto described(String name, int width) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(FLOAT)
                                .setShape(TensorShapeProto.newBuilder()
                                        .addDim(TensorShapeProto.Dimension.newBuilder()
                                                .setDimParam("batch"))
                                        .addDim(TensorShapeProto.Dimension.newBuilder()
                                                .setDimValue(width)))))
                .build();
    }

    private void constant(String name, ByteBuffer values, int... dimensions) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(FLOAT)
                .setRawData(ByteString.copyFrom(values.flip()));
        for (int dimension : dimensions) {
            tensor.addDims(dimension);
        }
        graph.addInitializer(tensor);
    }

    private void longs(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
    }

    private static ByteBuffer floats(float... values) {
        ByteBuffer bytes = buffer(values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes;
    }

    private static ByteBuffer buffer(int values) {
        return ByteBuffer.allocate(values * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }
}
