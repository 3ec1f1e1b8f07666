package io.github.audiomae.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A classifier whose graph contains a loop that does not end.
public final class EndlessGraph {
    private EndlessGraph() {}

    /// Writes it with the inputs and outputs of an Audio-MAE classifier.
    public static void write(Path folder, String file, int classes, int width) throws IOException {
        GraphBuilder graph = new GraphBuilder("endless");
        Value spectrogram = graph.floatInput("spectrogram", "batch", 1, 1024, 128);
        graph.longInput("ids_keep", "batch", "kept");
        Value looped = graph.node("Loop", graph.longScalar(Long.MAX_VALUE), new Value(""), spectrogram)
                .with("body", body())
                .out();
        graph.output(looped, "logits", "batch", classes);
        graph.output(graph.op("Identity", looped), "embedding", "batch", width);
        graph.output(graph.op("Identity", looped), "tokens", "batch", "rows", width);
        SequencedMap<String, GraphBuilder> graphs = new LinkedHashMap<>();
        graphs.put(file, graph);
        GraphFiles.write(folder, folder, graphs, Progress.NONE, CancellationToken.none());
    }

    private static GraphProto body() {
        GraphProto.Builder body = GraphProto.newBuilder().setName("body");
        body.addInput(value("round", TensorProto.DataType.INT64));
        body.addInput(value("goes_on", TensorProto.DataType.BOOL));
        body.addInput(value("before", TensorProto.DataType.FLOAT));
        for (List<String> node : List.of(List.of("goes_on", "still"), List.of("before", "after"))) {
            body.addNode(NodeProto.newBuilder()
                    .setOpType("Identity")
                    .setName(node.get(1) + "_node")
                    .addInput(node.get(0))
                    .addOutput(node.get(1)));
        }
        body.addOutput(value("still", TensorProto.DataType.BOOL));
        body.addOutput(value("after", TensorProto.DataType.FLOAT));
        return body.build();
    }

    /// The numbers of the loop itself are scalars; the state may have any shape.
    private static ValueInfoProto value(String name, TensorProto.DataType type) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
        if (type != TensorProto.DataType.FLOAT) {
            tensor.setShape(TensorShapeProto.getDefaultInstance());
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
