package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cuts a compiled encoder or classifier after one of its blocks, so that its `tokens` are the residual stream there.
///
/// The stored graphs stay as they are: outputs for every block would cost time in every run, and models that are
/// already in a library would not have them. The place is found by the norm that follows the block, whose weights keep
/// their names of the checkpoint; it adds the two parts of the stream, or is fed with their sum.
public final class BlockOutput {
    private static final String TOKENS = "tokens";

    private final GraphProto graph;
    private final Map<String, NodeProto> makers = new HashMap<>();

    private BlockOutput(GraphProto graph) {
        this.graph = graph;
        for (NodeProto node : graph.getNodeList()) {
            node.getOutputList().forEach(output -> makers.put(output, node));
        }
    }

    /// The graph up to the end of a block: inputs as before, one output `tokens` `[batch, kept + 1, width]`, before any
    /// norm.
    ///
    /// @param file a graph written by [AudioMaeCompiler], below 2 GB
    /// @param block number of the block, from 1 to `depth`
    /// @param depth number of blocks
    /// @return the bytes of an ONNX file; empty if the file is not such a graph
    /// @throws IOException if it cannot be read
    public static Optional<byte[]> after(Path file, int block, int depth) throws IOException {
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(file));
        return new BlockOutput(model.getGraph())
                .cut(block, depth)
                .map(cut -> model.toBuilder().setGraph(cut).build().toByteArray());
    }

    private Optional<GraphProto> cut(int block, int depth) {
        Optional<NodeProto> reshape = reshapeOfTokens();
        if (reshape.isEmpty()) {
            return Optional.empty();
        }
        Optional<NodeProto> norm =
                block == depth ? normWith("norm.weight") : normWith("blocks." + block + ".norm1.weight");
        if (norm.isEmpty()) {
            // The tokens of a classifier are the stream after its last block already.
            return block == depth
                            && normWith("blocks." + (depth - 1) + ".norm1.weight")
                                    .isPresent()
                    ? Optional.of(pruned(graph.getNodeList()))
                    : Optional.empty();
        }
        List<NodeProto> nodes = new ArrayList<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.equals(reshape.get())) {
                nodes.addAll(streamTo(norm.get(), node));
            } else {
                nodes.add(node);
            }
        }
        return Optional.of(pruned(nodes));
    }

    /// `tokens` are the rows of all windows, reshaped, transposed and named.
    private Optional<NodeProto> reshapeOfTokens() {
        return maker(TOKENS, "Identity")
                .flatMap(named -> maker(named.getInput(0), "Transpose"))
                .flatMap(turned -> maker(turned.getInput(0), "Reshape"));
    }

    private Optional<NodeProto> maker(String value, String operator) {
        return Optional.ofNullable(makers.get(value))
                .filter(node -> node.getOpType().equals(operator));
    }

    /// The norm with this scale, which may pass through a cast from float16.
    private Optional<NodeProto> normWith(String scale) {
        Set<String> names = new HashSet<>(Set.of(scale));
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Cast") && node.getInput(0).equals(scale)) {
                names.add(node.getOutput(0));
            }
        }
        return graph.getNodeList().stream()
                .filter(node -> node.getOpType().endsWith("LayerNormalization"))
                .filter(node -> !Collections.disjoint(node.getInputList(), names))
                .findFirst();
    }

    /// The reshaping of the tokens, fed with the stream before a norm.
    private static List<NodeProto> streamTo(NodeProto norm, NodeProto reshape) {
        if (norm.getOpType().equals("LayerNormalization")) {
            return List.of(reshape.toBuilder().setInput(0, norm.getInput(0)).build());
        }
        NodeProto sum = NodeProto.newBuilder()
                .setOpType("Add")
                .setName("block_output")
                .addInput(norm.getInput(0))
                .addInput(norm.getInput(1))
                .addOutput("block_output")
                .build();
        return List.of(sum, reshape.toBuilder().setInput(0, "block_output").build());
    }

    /// Only what leads to the tokens.
    private GraphProto pruned(List<NodeProto> nodes) {
        Set<String> wanted = new HashSet<>(Set.of(TOKENS));
        List<NodeProto> kept = new ArrayList<>();
        for (NodeProto node : nodes.reversed()) {
            if (!Collections.disjoint(node.getOutputList(), wanted)) {
                kept.add(node);
                wanted.addAll(node.getInputList());
            }
        }
        GraphProto.Builder cut =
                graph.toBuilder().clearNode().clearOutput().clearInitializer().clearValueInfo();
        cut.addAllNode(kept.reversed());
        for (TensorProto constant : graph.getInitializerList()) {
            if (wanted.contains(constant.getName())) {
                cut.addInitializer(constant);
            }
        }
        for (ValueInfoProto output : graph.getOutputList()) {
            if (output.getName().equals(TOKENS)) {
                cut.addOutput(output);
            }
        }
        return cut.build();
    }
}
