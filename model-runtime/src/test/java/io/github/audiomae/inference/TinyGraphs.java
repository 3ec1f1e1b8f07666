package io.github.audiomae.inference;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Provenance;
import io.github.audiomae.model.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A model folder with graphs that satisfy the contract and whose arithmetic can be followed by hand:
/// - encoder: row 0 is the spectrogram's mean everywhere, row i the number of the i-th kept patch everywhere;
/// - decoder: patch k is its `ids_restore` plus the tokens' mean, everywhere;
/// - classifier: logit c is c · mean, the embedding is the mean everywhere, tokens as the encoder's.
final class TinyGraphs {
    static final int WIDTH = 4;
    static final int CLASSES = 3;

    private TinyGraphs() {}

    /// A folder with all three graphs.
    static ModelFolder write(Path folder) throws IOException {
        encoder(0).write(folder.resolve("encoder.onnx"));
        decoder().write(folder.resolve("decoder.onnx"));
        classifier().write(folder.resolve("classifier.onnx"));
        return manifest(folder);
    }

    /// The manifest for the three graphs, whatever the files hold.
    static ModelFolder manifest(Path folder) {
        ModelManifest manifest = new ModelManifest(
                ModelManifest.SCHEMA,
                "tiny",
                "Tiny",
                ModelManifest.AUDIO_MAE,
                new AudioMaeArchitecture(WIDTH, 1, 1, new AudioMaeArchitecture.Decoder(WIDTH, 1, 1), CLASSES, 1),
                new Provenance("none", null, "portable", null),
                "CC0",
                Preprocessing.AUDIOSET,
                Grid.over(Preprocessing.AUDIOSET),
                Targets.RAW,
                Set.of(Capability.values()),
                null,
                Map.of(
                        GraphEntry.ENCODER,
                        new GraphEntry("encoder.onnx", List.of("spectrogram", "ids_keep"), List.of("tokens")),
                        GraphEntry.DECODER,
                        new GraphEntry("decoder.onnx", List.of("tokens", "ids_restore"), List.of("patches")),
                        GraphEntry.CLASSIFIER,
                        new GraphEntry(
                                "classifier.onnx",
                                List.of("spectrogram", "ids_keep"),
                                List.of("logits", "embedding", "tokens"))),
                Map.of());
        ManifestJson.write(manifest, folder.resolve(ModelFolder.MANIFEST));
        return ModelFolder.open(folder);
    }

    /// @param products number of additional matrix products of 1024 × 1024, about 2 GFLOP each
    static TinyOnnx encoder(int products) {
        return tokens(inputs(), products);
    }

    static TinyOnnx classifier() {
        return classifier(1);
    }

    /// @param step logit c is c · step · mean
    static TinyOnnx classifier(float step) {
        List<Float> numbers =
                IntStream.range(0, CLASSES).mapToObj(c -> c * step).toList();
        return tokens(inputs(), 0)
                .output("logits", "batch", CLASSES)
                .output("embedding", "batch", WIDTH)
                .floats("class_numbers", numbers, 1, CLASSES)
                .integers("pair", -1L, 1L)
                .node("Reshape", "mean_column", "mean", "pair")
                .node("Mul", "logits", "mean_column", "class_numbers")
                .floats("ones_row", ones(WIDTH), 1, WIDTH)
                .node("Mul", "embedding", "mean_column", "ones_row");
    }

    static TinyOnnx decoder() {
        return new TinyOnnx()
                .input("tokens", DataType.FLOAT, "batch", "rows", WIDTH)
                .input("ids_restore", DataType.INT64, "batch", 512)
                .output("patches", "batch", 512, 256)
                .node("ReduceMean", "mean", "tokens")
                .with("axes", List.of(1L, 2L))
                .with("keepdims", 1)
                .integers("last", 2L)
                .node("Cast", "rows_of_patches", "ids_restore")
                .with("to", DataType.FLOAT.getNumber())
                .node("Unsqueeze", "column", "rows_of_patches", "last")
                .floats("ones", ones(256), 1, 1, 256)
                .node("Mul", "wide", "column", "ones")
                .node("Add", "patches", "wide", "mean");
    }

    private static TinyOnnx inputs() {
        return new TinyOnnx()
                .input("spectrogram", DataType.FLOAT, "batch", 1, 1024, 128)
                .input("ids_keep", DataType.INT64, "batch", "kept");
    }

    private static TinyOnnx tokens(TinyOnnx graph, int products) {
        graph.output("tokens", "batch", "rows", WIDTH)
                .floats("ones", ones(WIDTH), 1, 1, WIDTH)
                .integers("last", 2L)
                .node("ReduceMean", "mean", "spectrogram")
                .with("axes", List.of(1L, 2L, 3L))
                .with("keepdims", 0)
                .integers("single", -1L, 1L, 1L);
        String mean = slowly(graph, products);
        graph.node("Reshape", "mean_cell", mean, "single")
                .node("Mul", "class_row", "mean_cell", "ones")
                .node("Cast", "ids", "ids_keep")
                .with("to", DataType.FLOAT.getNumber())
                .node("Unsqueeze", "ids_column", "ids", "last")
                .node("Mul", "patch_rows", "ids_column", "ones")
                .node("Concat", "tokens", "class_row", "patch_rows")
                .with("axis", 1);
        return graph;
    }

    /// The mean, computed after some work that hardly changes the spectrogram.
    private static String slowly(TinyOnnx graph, int products) {
        if (products == 0) {
            return "mean";
        }
        graph.integers("square", 1024L, 1024L)
                .floats("thousandth", List.of(1f / 1024), 1, 1)
                .node("Expand", "averaging", "thousandth", "square")
                .integers("tall", -1L, 1024L, 128L)
                .node("Reshape", "rows", "spectrogram", "tall")
                .node("Transpose", "columns", "rows")
                .with("perm", List.of(0L, 2L, 1L))
                .node("MatMul", "product0", "rows", "columns");
        for (int i = 0; i < products; i++) {
            graph.node("MatMul", "product" + (i + 1), "product" + i, "averaging");
        }
        graph.node("ReduceMean", "slow_mean", "product" + products)
                .with("axes", List.of(1L, 2L))
                .with("keepdims", 0);
        return "slow_mean";
    }

    private static List<Float> ones(int count) {
        return Collections.nCopies(count, 1f);
    }
}
