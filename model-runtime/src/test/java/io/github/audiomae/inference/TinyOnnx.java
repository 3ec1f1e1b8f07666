package io.github.audiomae.inference;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Builds ONNX files of a few nodes.
final class TinyOnnx {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17; // the last one where ReduceMean takes its axes as an attribute

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");

    TinyOnnx input(String name, TensorProto.DataType type, Object... shape) {
        graph.addInput(value(name, type, shape));
        return this;
    }

    TinyOnnx output(String name, Object... shape) {
        graph.addOutput(value(name, TensorProto.DataType.FLOAT, shape));
        return this;
    }

    TinyOnnx floats(String name, List<Float> values, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllFloatData(values);
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(tensor);
        return this;
    }

    TinyOnnx integers(String name, Long... values) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(values.length)
                .addAllInt64Data(List.of(values)));
        return this;
    }

    TinyOnnx node(String operator, String output, String... inputs) {
        graph.addNode(
                NodeProto.newBuilder().setOpType(operator).addOutput(output).addAllInput(List.of(inputs)));
        return this;
    }

    /// Sets an integer attribute of the node added last.
    TinyOnnx with(String attribute, long value) {
        graph.getNodeBuilder(graph.getNodeCount() - 1)
                .addAttribute(AttributeProto.newBuilder()
                        .setName(attribute)
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(value));
        return this;
    }

    /// Sets a list attribute of the node added last.
    TinyOnnx with(String attribute, List<Long> values) {
        graph.getNodeBuilder(graph.getNodeCount() - 1)
                .addAttribute(AttributeProto.newBuilder()
                        .setName(attribute)
                        .setType(AttributeProto.AttributeType.INTS)
                        .addAllInts(values));
        return this;
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                ModelProto.newBuilder()
                        .setIrVersion(IR_VERSION)
                        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                        .setGraph(graph)
                        .build()
                        .toByteArray());
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, Object... shape) {
        TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
        for (Object axis : shape) {
            TensorShapeProto.Dimension.Builder dimension = axes.addDimBuilder();
            if (axis instanceof Integer length) {
                dimension.setDimValue(length);
            } else {
                dimension.setDimParam((String) axis);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(axes)))
                .build();
    }
}
