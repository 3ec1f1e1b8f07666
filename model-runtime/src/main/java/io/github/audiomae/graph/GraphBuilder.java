package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// An ONNX graph under construction: nodes in order, constants, named inputs and outputs. Not thread-safe.
public final class GraphBuilder {
    /// ONNX Runtime's operator domain.
    static final String MICROSOFT = "com.microsoft";

    /// The first opset with the exact Gelu.
    private static final int OPSET = 20;

    /// The version of the file format that belongs to opset 20.
    private static final int IR_VERSION = 9;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final List<Constant> constants = new ArrayList<>();
    private boolean microsoft;
    private int counter;

    /// @param name of the graph inside its file
    public GraphBuilder(String name) {
        graph.setName(name);
    }

    /// Adds a float input; axes are sizes (`Integer`) or names of free sizes (`String`).
    public Value floatInput(String name, Object... axes) {
        graph.addInput(described(name, TensorProto.DataType.FLOAT, axes));
        return new Value(name);
    }

    /// Adds an int64 input; axes as in [#floatInput].
    public Value longInput(String name, Object... axes) {
        graph.addInput(described(name, TensorProto.DataType.INT64, axes));
        return new Value(name);
    }

    /// Makes `value` a float output of the graph under the given name.
    public void output(Value value, String name, Object... axes) {
        graph.addOutput(described(name, TensorProto.DataType.FLOAT, axes));
        add(NodeProto.newBuilder()
                .setOpType("Identity")
                .setName(name + "_node")
                .addInput(value.name())
                .addOutput(name)
                .build());
    }

    /// Starts a node, which becomes part of the graph when its outputs are taken.
    public NodeBuilder node(String operator, Value... inputs) {
        return new NodeBuilder(this, operator, inputs);
    }

    /// Adds a node without attributes and with one output.
    public Value op(String operator, Value... inputs) {
        return node(operator, inputs).out();
    }

    /// Adds a float constant whose values are read when the file is written.
    ///
    /// @param name unique in the graph
    /// @param half whether it is stored as float16
    /// @param values returns the values, row-major; called once
    public Value constant(String name, boolean half, Supplier<float[]> values, long... dimensions) {
        constants.add(new Constant(name, half, values, dimensions.clone()));
        return new Value(name);
    }

    /// Adds a scalar float constant.
    public Value scalar(float value) {
        return constant(fresh("scalar"), false, () -> new float[] {value});
    }

    /// Adds an int64 vector.
    public Value longs(long... values) {
        return longs(new long[] {values.length}, values);
    }

    /// Adds a scalar int64 constant.
    public Value longScalar(long value) {
        return longs(new long[0], value);
    }

    /// Adds an int64 constant of any shape.
    public Value longs(long[] dimensions, long... values) {
        String name = fresh("longs");
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.INT64.getNumber());
        Arrays.stream(dimensions).forEach(tensor::addDims);
        Arrays.stream(values).forEach(tensor::addInt64Data);
        graph.addInitializer(tensor);
        return new Value(name);
    }

    /// The float constants, in the order they were added.
    List<Constant> constants() {
        return constants;
    }

    /// The model without its float constants and without a graph.
    ModelProto header() {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("Audio-MAE Explorer")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET));
        if (microsoft) {
            model.addOpsetImport(
                    OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1));
        }
        return model.build();
    }

    /// The graph without its float constants.
    GraphProto graph() {
        return graph.build();
    }

    /// A name that is not yet used in the graph and begins with `what`.
    public String fresh(String what) {
        return what + "_" + counter++;
    }

    void add(NodeProto node) {
        graph.addNode(node);
    }

    void usesMicrosoft() {
        microsoft = true;
    }

    private static ValueInfoProto described(String name, TensorProto.DataType type, Object... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object axis : axes) {
            shape.addDim(
                    axis instanceof Integer size
                            ? TensorShapeProto.Dimension.newBuilder().setDimValue(size)
                            : TensorShapeProto.Dimension.newBuilder().setDimParam((String) axis));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape)))
                .build();
    }
}
