package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;

/// One node under construction; [#out()] or [#outs(boolean...)] adds it to the graph.
public final class NodeBuilder {
    private final GraphBuilder graph;
    private final NodeProto.Builder node = NodeProto.newBuilder();

    NodeBuilder(GraphBuilder graph, String operator, Value... inputs) {
        this.graph = graph;
        node.setOpType(operator);
        Arrays.stream(inputs).map(Value::name).forEach(node::addInput);
    }

    /// Makes the operator one of ONNX Runtime's own.
    public NodeBuilder microsoft() {
        node.setDomain(GraphBuilder.MICROSOFT);
        graph.usesMicrosoft();
        return this;
    }

    /// Sets an integer attribute.
    public NodeBuilder with(String attribute, long value) {
        node.addAttribute(AttributeProto.newBuilder()
                .setName(attribute)
                .setType(AttributeType.INT)
                .setI(value));
        return this;
    }

    /// Sets a float attribute.
    public NodeBuilder with(String attribute, float value) {
        node.addAttribute(AttributeProto.newBuilder()
                .setName(attribute)
                .setType(AttributeType.FLOAT)
                .setF(value));
        return this;
    }

    /// Sets a string attribute.
    public NodeBuilder with(String attribute, String value) {
        node.addAttribute(AttributeProto.newBuilder()
                .setName(attribute)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value)));
        return this;
    }

    /// Sets an attribute that is a graph: the body of a `Scan`.
    public NodeBuilder with(String attribute, GraphProto body) {
        node.addAttribute(AttributeProto.newBuilder()
                .setName(attribute)
                .setType(AttributeType.GRAPH)
                .setG(body));
        return this;
    }

    /// Sets an attribute that is a list of integers.
    public NodeBuilder axes(String attribute, long... values) {
        AttributeProto.Builder list =
                AttributeProto.newBuilder().setName(attribute).setType(AttributeType.INTS);
        Arrays.stream(values).forEach(list::addInts);
        node.addAttribute(list);
        return this;
    }

    /// Adds the node and returns its only output.
    public Value out() {
        return outs(true)[0];
    }

    /// Adds the node; unwanted outputs stay unnamed.
    ///
    /// @param wanted for each of the operator's outputs, whether it is computed
    /// @return the wanted outputs, in order
    public Value[] outs(boolean... wanted) {
        Value[] values = new Value[wanted.length];
        int count = 0;
        for (boolean want : wanted) {
            String name = want ? graph.fresh(node.getOpType()) : "";
            node.addOutput(name);
            if (want) {
                values[count++] = new Value(name);
            }
        }
        graph.add(node.setName(values[0].name() + "_node").build());
        return Arrays.copyOf(values, count);
    }
}
