package io.github.audiomae.graph;

import static io.github.audiomae.graph.Golden.assertClose;
import static io.github.audiomae.graph.Golden.floats;
import static io.github.audiomae.graph.Golden.longs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockOutputTest {
    private static final int WIDTH = 64;
    private static final String CASE = "noise-0.8";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void lastBlockOfTheEncoderIsWhatItsFinalNormTakes(GraphForm form) throws Exception {
        try (TensorTable tensors = TensorTable.open(Golden.file("tiny-pretrained.safetensors"))) {
            int depth = compile(tensors, form);

            float[] rows = run(cut("encoder.onnx", depth, depth));

            assertClose(normed(rows, tensors.read("norm.weight"), tensors.read("norm.bias")), floats(CASE + "-tokens"));
        }
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void everyBlockIsTheEndOfAModelWhoseLaterBlocksDoNothing(GraphForm form) throws Exception {
        try (TensorTable tensors = TensorTable.open(Golden.file("tiny-pretrained.safetensors"))) {
            int depth = compile(tensors, form);
            for (int block = 1; block < depth; block++) {
                Path cut = cut("encoder.onnx", block, depth);
                compile(new Stopped(tensors, block), form);
                float[] expected = run(cut("encoder.onnx", depth, depth));
                compile(tensors, form);

                assertClose(run(cut), expected);
                assertThat(run(cut)).isNotEqualTo(run(cut("encoder.onnx", depth, depth)));
            }
        }
    }

    @Test
    void lastBlockOfAClassifierIsItsTokens() throws Exception {
        try (TensorTable tensors = TensorTable.open(Golden.file("tiny-finetuned.safetensors"))) {
            int depth = compile(tensors, GraphForm.FAST);
            try (OrtGraph classifier = new OrtGraph(folder.resolve("classifier.onnx"))) {
                float[] tokens = classifier.run(inputs()).floats("tokens");

                assertClose(run(cut("classifier.onnx", depth, depth)), tokens);
                assertThat(run(cut("classifier.onnx", 1, depth))).isNotEqualTo(tokens);
            }
        }
    }

    @Test
    void laterBlocksAndTheirWeightsAreLeftOut() throws Exception {
        try (TensorTable tensors = TensorTable.open(Golden.file("tiny-pretrained.safetensors"))) {
            int depth = compile(tensors, GraphForm.FAST);

            assertThat(Files.size(cut("encoder.onnx", 1, depth)))
                    .isLessThan(Files.size(cut("encoder.onnx", depth, depth)));
        }
    }

    @Test
    void decoderHasNoSuchBlocks() throws Exception {
        try (TensorTable tensors = TensorTable.open(Golden.file("tiny-pretrained.safetensors"))) {
            compile(tensors, GraphForm.FAST);

            assertThat(BlockOutput.after(folder.resolve("decoder.onnx"), 1, 2)).isEmpty();
        }
    }

    private int compile(TensorTable tensors, GraphForm form) throws IOException {
        AudioMaeCompiler compiler = new AudioMaeCompiler(tensors);
        compiler.compile(folder, form, Progress.NONE, CancellationToken.none());
        return compiler.architecture().depth();
    }

    private Path cut(String file, int block, int depth) throws IOException {
        byte[] bytes = BlockOutput.after(folder.resolve(file), block, depth).orElseThrow();
        return Files.write(Files.createTempFile(folder, "cut", ".onnx"), bytes);
    }

    private static float[] run(Path file) throws Exception {
        try (OrtGraph graph = new OrtGraph(file)) {
            return graph.run(inputs()).floats("tokens");
        }
    }

    private static Map<String, Array> inputs() {
        long[] kept = longs(CASE + "-keep");
        return Map.of(
                "spectrogram", new Array(floats("input-noise"), 1, 1, 1024, 128),
                "ids_keep", new Array(kept, 1, kept.length));
    }

    /// Layer normalisation of each row, epsilon 1e-6.
    private static float[] normed(float[] rows, float[] scale, float[] shift) {
        float[] normed = new float[rows.length];
        for (int start = 0; start < rows.length; start += WIDTH) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < WIDTH; i++) {
                mean += rows[start + i] / WIDTH;
            }
            for (int i = 0; i < WIDTH; i++) {
                square += Math.pow(rows[start + i] - mean, 2) / WIDTH;
            }
            for (int i = 0; i < WIDTH; i++) {
                normed[start + i] = (float) ((rows[start + i] - mean) / Math.sqrt(square + 1e-6) * scale[i] + shift[i]);
            }
        }
        return normed;
    }

    /// A checkpoint whose blocks from one on add nothing to the stream.
    private record Stopped(TensorTable tensorsOfAll, int block) implements TensorTable {
        @Override
        public Path file() {
            return tensorsOfAll.file();
        }

        @Override
        public SequencedMap<String, TensorShape> tensors() {
            return tensorsOfAll.tensors();
        }

        @Override
        public float[] read(String name) {
            float[] values = tensorsOfAll.read(name);
            boolean adds = name.matches("blocks\\.\\d+\\.(attn\\.proj|mlp\\.fc2)\\.(weight|bias)");
            return adds && Integer.parseInt(name.split("\\.")[1]) >= block ? new float[values.length] : values;
        }

        @Override
        public Map<String, Object> trainingArguments() {
            return tensorsOfAll.trainingArguments();
        }

        @Override
        public void close() {}
    }
}
