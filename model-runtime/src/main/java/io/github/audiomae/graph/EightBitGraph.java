package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Rewrites an ONNX graph so that its products with large constant matrices are computed in eight bits.
///
/// The constants become an [EightBitMatrix]. The rows that they are multiplied with become unsigned bytes around 128
/// while the graph runs, each row with the scale of its own largest value: what a model says about a window does not
/// depend on the other windows of its batch. Results of a Gelu are hardly negative, so their bytes lie around 24 and
/// have twice the resolution. Which products stay as they are: [ConstantProducts].
///
/// A graph that uses ONNX Runtime's own operators gets one more of them, any other graph standard operators only.
public final class EightBitGraph {
    /// The first opset in which `ReduceMax` takes its axes as an input.
    private static final long AXES_AS_INPUT = 18;

    /// The least value of a Gelu, `x · Φ(x)`, is −0.16998, at `x = −0.7518`.
    private static final float GELU_DEPTH = 0.17f;

    /// The byte of zero among results of a Gelu.
    private static final int GELU_BYTE = 24;

    private static final String PREFIX = "int8.";
    private static final String ZERO = PREFIX + "zero";
    private static final String ONE = PREFIX + "one";
    private static final String RECIPROCAL = PREFIX + "reciprocal";
    private static final String LEAST = PREFIX + "least";
    private static final String GELU_ZERO = PREFIX + "gelu-zero";
    private static final String GELU_RECIPROCAL = PREFIX + "gelu-reciprocal";
    private static final String GELU_LEAST = PREFIX + "gelu-least";
    private static final String LAST_AXIS = PREFIX + "last-axis";

    private final ModelProto model;
    private final SecondMoments moments;
    private final Set<String> gelus;
    private final boolean fused;
    private final boolean axesAsInput;
    private final List<NodeProto> nodes = new ArrayList<>();
    private final List<TensorProto> constants = new ArrayList<>();
    private final Map<String, Bytes> bytesOf = new HashMap<>();
    private int replaced;

    private EightBitGraph(ModelProto model, SecondMoments moments) {
        this.model = model;
        this.moments = moments;
        gelus = model.getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("Gelu"))
                .map(node -> node.getOutput(0))
                .collect(Collectors.toSet());
        fused = model.getOpsetImportList().stream()
                .anyMatch(opset -> opset.getDomain().equals(GraphBuilder.MICROSOFT));
        axesAsInput = model.getOpsetImportList().stream()
                .anyMatch(opset -> opset.getDomain().isEmpty() && opset.getVersion() >= AXES_AS_INPUT);
    }

    /// Rows as bytes.
    ///
    /// @param values unsigned bytes
    /// @param scales one per row
    /// @param zero the byte of zero
    private record Bytes(String values, String scales, String zero) {}

    /// Writes a graph in eight bits. Memory holds its new matrices, but not the file that is read.
    ///
    /// @param from an ONNX file with its weights inside
    /// @param moments of the rows that its constants are multiplied with; where there are none, each weight is
    ///     rounded to the nearest byte
    /// @return the number of products that were replaced
    /// @throws ProblemException if its weights are in another file
    /// @throws IOException if a file cannot be read or written
    public static int write(Path from, Path to, SecondMoments moments) throws IOException {
        return MappedModel.read(from, model -> {
            EightBitGraph graph = new EightBitGraph(model, moments);
            MappedModel.write(graph.rewritten(), to);
            return graph.replaced;
        });
    }

    private ModelProto rewritten() {
        GraphProto graph = model.getGraph();
        ConstantProducts products = new ConstantProducts(graph);
        constants.add(unsignedByte(ZERO, 128));
        constants.add(unsignedByte(GELU_ZERO, GELU_BYTE));
        constants.add(scalar(GELU_RECIPROCAL, 1f / (255 - GELU_BYTE)));
        constants.add(scalar(GELU_LEAST, GELU_DEPTH / GELU_BYTE));
        constants.add(scalar(ONE, 1));
        constants.add(scalar(RECIPROCAL, 1f / Byte.MAX_VALUE));
        constants.add(scalar(LEAST, Float.MIN_NORMAL));
        constants.add(TensorProto.newBuilder()
                .setName(LAST_AXIS)
                .setDataType(DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(-1)
                .build());
        for (NodeProto node : graph.getNodeList()) {
            products.reducible(node).ifPresentOrElse(this::replace, () -> nodes.add(node));
        }
        Set<String> read = ConstantProducts.inputs(nodes);
        nodes.removeIf(node -> node.getOpType().equals("Cast")
                && !read.contains(node.getOutput(0))
                && graph.getOutputList().stream()
                        .noneMatch(output -> output.getName().equals(node.getOutput(0))));
        Set<String> needed = ConstantProducts.inputs(nodes);
        GraphProto.Builder changed = graph.toBuilder()
                .clearNode()
                .clearInitializer()
                .clearValueInfo()
                .addAllNode(nodes);
        constants.addAll(0, graph.getInitializerList());
        constants.stream()
                .filter(constant -> needed.contains(constant.getName()))
                .forEach(changed::addInitializer);
        return model.toBuilder().setGraph(changed).build();
    }

    private void replace(ProductNode product) {
        replaced++;
        String result = product.result();
        Bytes rows = bytesOf.computeIfAbsent(product.rows(), this::bytes);
        EightBitMatrix matrix = moments.of(product.rows())
                .map(seen -> EightBitMatrix.of(product.values(), product.inner(), product.columns(), seen))
                .orElseGet(() -> EightBitMatrix.of(product.values(), product.inner(), product.columns()));
        String values = PREFIX + result + ".matrix";
        String scales = PREFIX + result + ".scales";
        constants.add(tensor(
                values,
                DataType.INT8,
                UnsafeByteOperations.unsafeWrap(matrix.values()),
                product.inner(),
                product.columns()));
        constants.add(floats(scales, matrix.scales(), product.columns()));
        String sum = product.bias().isPresent() ? PREFIX + result + ".product" : result;
        if (fused) {
            add(microsoft("MatMulIntegerToFloat"), sum, rows.values(), values, rows.scales(), scales, rows.zero());
        } else {
            String whole = add(node("MatMulInteger"), PREFIX + result + ".sum", rows.values(), values, rows.zero());
            String floats = add(node("Cast").addAttribute(integer("to", 1)), PREFIX + result + ".float", whole);
            String byRow = add(node("Mul"), PREFIX + result + ".by-row", floats, rows.scales());
            add(node("Mul"), sum, byRow, scales);
        }
        product.bias().ifPresent(bias -> add(node("Add"), result, sum, bias));
    }

    /// `round(x / scale) + zero` with one scale per row: `max |x| / 127` and zero at 128. For results of a Gelu
    /// `max x / 231`, or what its least value needs, and zero at 24.
    private Bytes bytes(String rows) {
        String name = PREFIX + rows;
        boolean gelu = gelus.contains(rows);
        String size = gelu ? rows : add(node("Abs"), name + ".abs", rows);
        String largest = axesAsInput
                ? add(node("ReduceMax"), name + ".max", size, LAST_AXIS)
                : add(node("ReduceMax").addAttribute(lastAxis()), name + ".max", size);
        String step = add(node("Mul"), name + ".step", largest, gelu ? GELU_RECIPROCAL : RECIPROCAL);
        String scales = add(node("Max"), name + ".scale", step, gelu ? GELU_LEAST : LEAST);
        String steps = add(node("Div"), name + ".steps", rows, scales);
        String zero = gelu ? GELU_ZERO : ZERO;
        return new Bytes(add(node("QuantizeLinear"), name + ".bytes", steps, ONE, zero), scales, zero);
    }

    private String add(NodeProto.Builder node, String result, String... inputs) {
        nodes.add(node.setName(result + "_node")
                .addAllInput(List.of(inputs))
                .addOutput(result)
                .build());
        return result;
    }

    private static NodeProto.Builder node(String operator) {
        return NodeProto.newBuilder().setOpType(operator);
    }

    private static NodeProto.Builder microsoft(String operator) {
        return node(operator).setDomain(GraphBuilder.MICROSOFT);
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto lastAxis() {
        return AttributeProto.newBuilder()
                .setName("axes")
                .setType(AttributeType.INTS)
                .addInts(-1)
                .build();
    }

    private static TensorProto unsignedByte(String name, int value) {
        return tensor(name, DataType.UINT8, ByteString.copyFrom(new byte[] {(byte) value}));
    }

    private static TensorProto scalar(String name, float value) {
        return floats(name, new float[] {value});
    }

    private static TensorProto floats(String name, float[] values, long... dimensions) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
        for (long size : dimensions) {
            tensor.addDims(size);
        }
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor.build();
    }

    private static TensorProto tensor(String name, DataType type, ByteString raw, long... dimensions) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(raw);
        for (long size : dimensions) {
            tensor.addDims(size);
        }
        return tensor.build();
    }
}
