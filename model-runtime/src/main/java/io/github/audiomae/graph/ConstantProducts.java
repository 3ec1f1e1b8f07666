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
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The products of a graph with constant matrices, and which of them can be computed with fewer bits.
///
/// The products nearest to the inputs and to the outputs stay as they are, and so do small ones: they cost accuracy
/// and take little time. The products of the first two feed-forward layers, one to more and one to fewer columns,
/// stay as well: the rows that their results are added to are still small, so their errors weigh most. In the bundled
/// model they cause 40 % of the noise power of the logits.
final class ConstantProducts {
    /// Smaller matrices take too little time to be worth it.
    private static final int LEAST_SIZE = 64;

    private static final int KEPT_LAYERS = 2;

    private final Map<String, ProductNode> byResult = new HashMap<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> before = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

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
        List<ProductNode> between = graph.getNodeList().stream()
                .flatMap(node -> between(node).stream())
                .toList();
        keep(between, product -> product.columns() > product.inner());
        keep(between, product -> product.columns() < product.inner());
    }

    private void keep(List<ProductNode> products, Predicate<ProductNode> kind) {
        products.stream()
                .filter(kind)
                .limit(KEPT_LAYERS)
                .map(ProductNode::result)
                .forEach(kept::add);
    }

    /// The product that a node computes, if it can be computed with fewer bits.
    Optional<ProductNode> reducible(NodeProto node) {
        return between(node)
                .filter(product ->
                        Math.min(product.inner(), product.columns()) >= LEAST_SIZE && !kept.contains(product.result()));
    }

    private Optional<ProductNode> between(NodeProto node) {
        return Optional.ofNullable(byResult.get(node.getOutput(0)))
                .filter(product -> after.contains(product.rows()) && before.contains(product.result()));
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
