package io.github.audiomae.graph.dass;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

/// The body of a `Scan` over two independent recurrences.
///
/// @param emitsBefore whether a step outputs the state before its update instead of the one after it
record ScanBody(boolean emitsBefore) {
    /// Steps that output the state after their update.
    static ScanBody inclusive() {
        return new ScanBody(false);
    }

    /// Steps that output the state before their update.
    static ScanBody exclusive() {
        return new ScanBody(true);
    }

    GraphProto graph(String name) {
        GraphProto.Builder body = GraphProto.newBuilder().setName(name);
        body.addInput(tensor("h0")).addInput(tensor("h1"));
        for (int order = 0; order < 2; order++) {
            body.addInput(tensor("a" + order)).addInput(tensor("b" + order));
            body.addNode(node("Mul", "kept" + order, "a" + order, "h" + order));
            body.addNode(node("Add", "next" + order, "kept" + order, "b" + order));
            body.addNode(node("Identity", "out" + order, (emitsBefore ? "h" : "next") + order));
        }
        body.addOutput(tensor("next0")).addOutput(tensor("next1"));
        body.addOutput(tensor("out0")).addOutput(tensor("out1"));
        return body.build();
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output + "_node")
                .addOutput(output);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node.build();
    }

    private static ValueInfoProto tensor(String name) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber())))
                .build();
    }
}
