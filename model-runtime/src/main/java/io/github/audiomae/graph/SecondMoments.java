package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The second moments `Σ xᵢ · xⱼ` of the rows that a graph multiplies with its constant matrices, summed over all rows
/// of all runs. They say which errors of the weights matter.
///
/// A row is divided into blocks of at most 384 values, and only moments within a block are known: those of 3072
/// values would take 38 MB for one product. Not thread-safe.
public final class SecondMoments {
    private static final int LARGEST_BLOCK = 384;
    private static final String PREFIX = "moments.";

    private final Map<String, float[]> sums = new HashMap<>();

    /// Writes a graph that also returns the moments of each run, `[blocks, size, size]` for each value.
    ///
    /// @param from an ONNX file with its weights inside
    /// @return the names of the new outputs; none if nothing in the graph can be computed with fewer bits
    /// @throws io.github.audiomae.run.ProblemException if its weights are in another file
    /// @throws IOException if a file cannot be read or written
    public static List<String> writeGraph(Path from, Path to) throws IOException {
        return MappedModel.read(from, model -> {
            GraphProto graph = model.getGraph();
            ConstantProducts products = new ConstantProducts(graph);
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (NodeProto node : graph.getNodeList()) {
                products.reducible(node).ifPresent(product -> rows.put(product.rows(), product.inner()));
            }
            GraphProto.Builder extended = graph.toBuilder();
            rows.forEach((value, length) -> extend(extended, value, length));
            MappedModel.write(ModelProto.newBuilder(model).setGraph(extended).build(), to);
            return rows.keySet().stream().map(value -> PREFIX + value).toList();
        });
    }

    /// Adds the moments of a run.
    ///
    /// @param output one of the names that [#writeGraph] returned
    /// @param values its value
    public void add(String output, float[] values) {
        float[] sum = sums.computeIfAbsent(output, any -> new float[values.length]);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    /// The moments of a value, `[blocks, size, size]`; empty if none were added.
    Optional<float[]> of(String value) {
        return Optional.ofNullable(sums.get(PREFIX + value));
    }

    private static void extend(GraphProto.Builder graph, String value, int length) {
        int blocks = blocks(length);
        String output = PREFIX + value;
        graph.addInitializer(TensorProto.newBuilder()
                .setName(output + ".shape")
                .setDataType(DataType.INT64.getNumber())
                .addDims(3)
                .addAllInt64Data(List.of(-1L, (long) blocks, (long) length / blocks)));
        graph.addNode(node("Reshape", output + ".rows", value, output + ".shape"));
        graph.addNode(node("Transpose", output + ".left", output + ".rows").addAttribute(order(1, 2, 0)));
        graph.addNode(node("Transpose", output + ".right", output + ".rows").addAttribute(order(1, 0, 2)));
        graph.addNode(node("MatMul", output, output + ".left", output + ".right"));
        graph.addOutput(ValueInfoProto.newBuilder()
                .setName(output)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber()))));
    }

    /// The least number of equal blocks that are not too large.
    private static int blocks(int length) {
        int blocks = Math.ceilDiv(length, LARGEST_BLOCK);
        while (length % blocks != 0) {
            blocks++;
        }
        return blocks;
    }

    private static NodeProto.Builder node(String operator, String result, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(result + "_node")
                .addAllInput(List.of(inputs))
                .addOutput(result);
    }

    private static AttributeProto order(long... axes) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName("perm").setType(AttributeType.INTS);
        for (long axis : axes) {
            attribute.addInts(axis);
        }
        return attribute.build();
    }
}
