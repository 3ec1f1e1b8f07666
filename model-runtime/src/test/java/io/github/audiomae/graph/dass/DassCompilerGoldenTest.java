package io.github.audiomae.graph.dass;

import static io.github.audiomae.graph.dass.GoldenDass.CLASSES;
import static io.github.audiomae.graph.dass.GoldenDass.TOLERANCE;
import static io.github.audiomae.graph.dass.GoldenDass.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.audiomae.checkpoint.CheckpointWriter;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.FamilyCompiler;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.graph.OrtGraph;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compares the output of the compiled graphs with the reference: both forms, all lengths, alone and in a batch.
class DassCompilerGoldenTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws Exception {
        try (TensorTable tensors = TensorTable.open(GoldenDass.file("model.safetensors"))) {
            List<CompiledGraph> graphs =
                    new DassCompiler(tensors).compile(folder, GraphForm.FAST, Progress.NONE, CancellationToken.none());
            assertThat(graphs).extracting(CompiledGraph::role).containsExactly("classifier", "classifier-gpu");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "classifier, clip10s",
        "classifier, clip3s_padded",
        "classifier, noise",
        "classifier, frames333",
        "classifier, frames1000",
        "classifier, frames2500",
        "classifier-gpu, clip10s",
        "classifier-gpu, clip3s_padded",
        "classifier-gpu, noise",
        "classifier-gpu, frames333",
        "classifier-gpu, frames1000",
        "classifier-gpu, frames2500"
    })
    void graphsSayWhatTheReferenceSays(String graph, String sound) throws Exception {
        float[] input = floats(sound + "_input");
        try (OrtGraph classifier = new OrtGraph(folder.resolve(graph + ".onnx"))) {
            OrtGraph.Outputs outputs = run(classifier, input, 1);

            if (Boolean.getBoolean("errors")) {
                System.err.println(graph + " " + sound + " logits "
                        + difference(outputs.floats("logits"), floats(sound + "_logits")) + " embedding "
                        + difference(outputs.floats("embedding"), floats(sound + "_embedding")));
            }
            assertThat(outputs.floats("logits")).containsExactly(floats(sound + "_logits"), offset(TOLERANCE));
            assertThat(outputs.floats("embedding")).containsExactly(floats(sound + "_embedding"), offset(TOLERANCE));
        }
    }

    @ParameterizedTest
    @CsvSource({"classifier, 1", "classifier-gpu, 1", "classifier, 40", "classifier-gpu, 40"})
    void soundsInABatchDoNotDisturbEachOther(String graph, int frames) throws Exception {
        float[] first = Arrays.copyOf(floats("frames333_input"), frames * 128);
        float[] second = Arrays.copyOf(floats("frames1000_input"), frames * 128);
        float[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        try (OrtGraph classifier = new OrtGraph(folder.resolve(graph + ".onnx"))) {
            float[] alone = run(classifier, second, 1).floats("logits");

            float[] inBatch = run(classifier, both, 2).floats("logits");

            assertThat(Arrays.copyOfRange(inBatch, CLASSES, 2 * CLASSES)).containsExactly(alone, offset(TOLERANCE));
        }
    }

    @Test
    void logitsAreTheMeanOfTheLogitMap() throws Exception {
        try (OrtGraph classifier = new OrtGraph(folder.resolve("classifier.onnx"))) {
            OrtGraph.Outputs outputs = run(classifier, floats("clip10s_input"), 1);
            float[] map = outputs.floats("logit_map");

            assertThat(map).hasSize(4 * 32 * CLASSES);
            float[] mean = new float[CLASSES];
            for (int i = 0; i < map.length; i++) {
                mean[i % CLASSES] += map[i] / (4 * 32);
            }
            assertThat(mean).containsExactly(outputs.floats("logits"), offset(TOLERANCE));
        }
    }

    @Test
    void releasesOfTheAuthorAreTheSameModels() throws Exception {
        Path release;
        try (TensorTable published = TensorTable.open(GoldenDass.file("model.safetensors"))) {
            release = CheckpointWriter.stateDict(new ReleasedDass(published), folder.resolve("DASS_tiny.pth"));
        }
        Path other = Files.createDirectory(folder.resolve("release"));

        try (TensorTable tensors = TensorTable.open(release)) {
            assertThat(tensors.tensors())
                    .containsKeys("module.v.patch_embed.7.bias", "module.v.classifier.head.weight");
            FamilyCompiler.recognise(tensors)
                    .open()
                    .compile(other, GraphForm.FAST, Progress.NONE, CancellationToken.none());
        }

        assertThat(other.resolve("classifier.onnx")).hasSameBinaryContentAs(folder.resolve("classifier.onnx"));
    }

    private static OrtGraph.Outputs run(OrtGraph classifier, float[] spectrograms, int batch) {
        int frames = spectrograms.length / batch / 128;
        return classifier.run(Map.of("spectrogram", new Array(spectrograms, batch, 1, frames, 128)));
    }

    private static double difference(float[] actual, float[] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((double) actual[i] - expected[i]));
        }
        return largest;
    }
}
