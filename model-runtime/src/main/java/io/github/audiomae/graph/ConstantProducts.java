package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The products of a graph with constant matrices, and which of them lie between others.
final class ConstantProducts {
    private final Map<String, ProductNode> byResult = new HashMap<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> before = new HashSet<>();

    ConstantProducts(GraphProto graph) {
        Map<String, TensorProto> constants = new HashMap<>();
        graph.getInitializerList().forEach(constant -> constants.put(constant.getName(), constant));
        for (NodeProto node : graph.getNodeList()) {
            TensorProto cast = node.getOpType().equals("Cast") ? constants.get(node.getInput(0)) : null;
            if (cast != null) {
                constants.put(node.getOutput(0), cast);
            }
            ProductNode.of(node, constants).ifPresent(product -> byResult.put(node.getOutput(0), product));
        }
        Set<String> layers = new HashSet<>(byResult.keySet());
        graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals("Conv"))
                .forEach(node -> layers.add(node.getOutput(0)));
        for (NodeProto node : graph.getNodeList()) {
            if (layers.contains(node.getOutput(0)) || inputs(node).anyMatch(after::contains)) {
                after.addAll(node.getOutputList());
            }
        }
        for (NodeProto node : graph.getNodeList().reversed()) {
            if (layers.contains(node.getOutput(0)) || !Collections.disjoint(node.getOutputList(), before)) {
                inputs(node).forEach(before::add);
            }
        }
    }

    /// The product that a node computes, if others lie before and after it.
    Optional<ProductNode> between(NodeProto node) {
        return Optional.ofNullable(byResult.get(node.getOutput(0)))
                .filter(product -> after.contains(product.rows()) && before.contains(node.getOutput(0)));
    }

    /// The values that a node reads, also those inside the graphs of its attributes.
    static Stream<String> inputs(NodeProto node) {
        Stream<String> inside = node.getAttributeList().stream()
                .filter(AttributeProto::hasG)
                .flatMap(body -> Stream.concat(
                        body.getG().getNodeList().stream().flatMap(ConstantProducts::inputs),
                        body.getG().getOutputList().stream().map(output -> output.getName())));
        return Stream.concat(node.getInputList().stream(), inside);
    }

    /// The values that nodes read.
    static Set<String> inputs(List<NodeProto> nodes) {
        Set<String> read = new HashSet<>();
        nodes.forEach(node -> inputs(node).forEach(read::add));
        return read;
    }
}
