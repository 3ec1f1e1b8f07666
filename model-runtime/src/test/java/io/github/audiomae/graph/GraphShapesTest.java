package io.github.audiomae.graph;

import static io.github.audiomae.graph.Golden.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Sizes that the golden files do not cover: nothing kept, everything kept, other depths and widths.
class GraphShapesTest {
    private static final int WIDTH = 128;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FAST,0", "FAST,1", "FAST,512", "PORTABLE,0", "PORTABLE,512"})
    void anyNumberOfPatchesMayBeKept(GraphForm form, int kept) throws Exception {
        compile(
                MadeTensors.encoder(WIDTH, 2)
                        .finalNorm(WIDTH)
                        .decoder(WIDTH, 96, 3, 2)
                        .head(WIDTH, 7),
                form);
        float[] spectrograms = wave(2 * 1024 * 128);
        long[] ids =
                LongStream.range(0, 2L * kept).map(i -> i % Math.max(kept, 1)).toArray();
        try (OrtGraph encoder = open("encoder");
                OrtGraph decoder = open("decoder");
                OrtGraph classifier = open("classifier")) {
            Map<String, Array> inputs = Map.of(
                    "spectrogram", new Array(spectrograms, 2, 1, 1024, 128), "ids_keep", new Array(ids, 2, kept));
            float[] tokens = encoder.run(inputs).floats("tokens");
            assertThat(tokens).hasSize(2 * (kept + 1) * WIDTH);

            long[] restore = LongStream.range(0, 1024).map(i -> i % 512).toArray();
            float[] patches = decoder.run(Map.of(
                            "tokens", new Array(tokens, 2, kept + 1, WIDTH), "ids_restore", new Array(restore, 2, 512)))
                    .floats("patches");
            assertFinite(patches, 2 * 512 * 256);

            OrtGraph.Outputs classified = classifier.run(inputs);
            assertFinite(classified.floats("logits"), 2 * 7);
            assertFinite(classified.floats("embedding"), 2 * WIDTH);
            assertFinite(classified.floats("tokens"), 2 * (kept + 1) * WIDTH);
        }
    }

    /// Blocks whose norms return zeros leave every patch in its place, however often the rows are rearranged.
    @ParameterizedTest
    @CsvSource({"FAST,2", "FAST,3", "PORTABLE,2", "PORTABLE,3"})
    void patchesComeBackInOrderAfterAnyNumberOfBlocks(GraphForm form, int depth) throws Exception {
        float[] expected = decodeWithSilentBlocks(form, 1);

        assertClose(decodeWithSilentBlocks(form, depth), expected);
        assertThat(Arrays.copyOf(expected, 256)).isNotEqualTo(Arrays.copyOfRange(expected, 256, 512));
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void vectorsOfNoLengthDoNotDivideByZero(GraphForm form) throws Exception {
        MadeTensors tensors = MadeTensors.encoder(WIDTH, 1).finalNorm(WIDTH).decoder(WIDTH, 32, 2, 2);
        for (int block = 0; block < 2; block++) {
            tensors.filled("decoder_blocks." + block + ".attn.qkv.weight", 0)
                    .filled("decoder_blocks." + block + ".attn.qkv.bias", 0)
                    .filled("decoder_blocks." + block + ".attn.tau", -1);
        }
        compile(tensors, form);

        assertFinite(decode(), 512 * 256);
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void halfPrecisionCheckpointsStaySmallAndLoseNothing(GraphForm form) throws Exception {
        compile(
                MadeTensors.encoder(WIDTH, 1)
                        .finalNorm(WIDTH)
                        .decoder(WIDTH, 64, 2, 2)
                        .rounded(),
                form);
        long size = Files.size(folder.resolve("decoder.onnx"));
        float[] expected = decode();

        compile(
                MadeTensors.encoder(WIDTH, 1)
                        .finalNorm(WIDTH)
                        .decoder(WIDTH, 64, 2, 2)
                        .rounded()
                        .declaredHalf(),
                form);

        assertThat(Files.size(folder.resolve("decoder.onnx"))).isLessThan(size * 6 / 10);
        assertClose(decode(), expected);
    }

    private float[] decodeWithSilentBlocks(GraphForm form, int depth) throws Exception {
        MadeTensors tensors = MadeTensors.encoder(WIDTH, 1).finalNorm(WIDTH).decoder(WIDTH, 64, depth, 2);
        for (int block = 0; block < depth; block++) {
            for (String norm : new String[] {".norm1", ".norm2"}) {
                tensors.filled("decoder_blocks." + block + norm + ".weight", 0)
                        .filled("decoder_blocks." + block + norm + ".bias", 0);
            }
        }
        compile(tensors, form);
        return decode();
    }

    private float[] decode() throws OrtException {
        try (OrtGraph decoder = open("decoder")) {
            return decoder.run(Map.of(
                            "tokens", new Array(wave(6 * WIDTH), 1, 6, WIDTH),
                            "ids_restore", new Array(LongStream.range(0, 512).toArray(), 1, 512)))
                    .floats("patches");
        }
    }

    private void compile(MadeTensors tensors, GraphForm form) throws IOException {
        new AudioMaeCompiler(tensors).compile(folder, form, Progress.NONE, CancellationToken.none());
    }

    private OrtGraph open(String role) {
        return new OrtGraph(folder.resolve(role + ".onnx"));
    }

    private static float[] wave(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sin(i * 0.37);
        }
        return values;
    }

    private static void assertFinite(float[] values, int count) {
        assertThat(values).hasSize(count);
        for (float value : values) {
            assertThat(Float.isFinite(value)).isTrue();
        }
    }
}
