package io.github.audiomae.graph;

import static io.github.audiomae.graph.Golden.assertClose;
import static io.github.audiomae.graph.Golden.floats;
import static io.github.audiomae.graph.Golden.longs;
import static io.github.audiomae.graph.Golden.restore;

import ai.onnxruntime.OrtException;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the output of compiled graphs with the original implementation: every container, both forms, alone and in a
/// batch of three different sounds.
@ParameterizedClass
@MethodSource("formsAndContainers")
class AudioMaeCompilerGoldenTest {
    private static final int WIDTH = 64;
    private static final int CLASSES = 10;

    private final GraphForm form;
    private final String container;

    @TempDir
    Path folder;

    AudioMaeCompilerGoldenTest(GraphForm form, String container) {
        this.form = form;
        this.container = container;
    }

    static Stream<Arguments> formsAndContainers() {
        return Arrays.stream(GraphForm.values())
                .flatMap(form -> Stream.of(".pth", ".safetensors").map(container -> Arguments.of(form, container)));
    }

    @ParameterizedTest
    @CsvSource({"noise-0.3,input-noise", "noise-0.8,input-noise", "noise-0.95,input-noise", "chirp-0.75,input-chirp"})
    void encoderGivesTheOriginalTokens(String name, String input) throws Exception {
        compile("tiny-pretrained");
        float[] expected = floats(name + "-tokens");
        long[] kept = longs(name + "-keep");
        try (OrtGraph encoder = open("encoder")) {
            assertClose(encode(encoder, floats(input), kept, 1), expected);

            float[] batch = encode(
                    encoder,
                    concat(scrambled(floats(input), 1), floats(input), scrambled(floats(input), 2)),
                    concat(scrambled(kept, 3), kept, scrambled(kept, 4)),
                    3);

            assertClose(Arrays.copyOfRange(batch, expected.length, 2 * expected.length), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise-0.3", "noise-0.8", "noise-0.95", "chirp-0.75"})
    void decoderGivesTheOriginalPrediction(String name) throws Exception {
        compile("tiny-pretrained");
        float[] expected = floats(name + "-prediction");
        float[] tokens = floats(name + "-tokens");
        long[] restore = restore(longs(name + "-keep"));
        try (OrtGraph decoder = open("decoder")) {
            assertClose(decode(decoder, tokens, restore, 1), expected);

            float[] batch = decode(
                    decoder,
                    concat(scrambled(tokens, 1), tokens, scrambled(tokens, 2)),
                    concat(scrambled(restore, 3), restore, scrambled(restore, 4)),
                    3);

            assertClose(Arrays.copyOfRange(batch, expected.length, 2 * expected.length), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "chirp"})
    void classifierGivesTheOriginalLogitsAndEmbedding(String name) throws Exception {
        compile("tiny-finetuned");
        float[] input = floats("input-" + name);
        long[] all = restore(new long[0]);
        try (OrtGraph classifier = open("classifier")) {
            OrtGraph.Outputs one = classify(classifier, input, all, 1);
            assertClose(one.floats("logits"), floats(name + "-logits"));
            assertClose(one.floats("embedding"), floats(name + "-embedding"));

            OrtGraph.Outputs three = classify(
                    classifier, concat(scrambled(input, 1), scrambled(input, 2), input), concat(all, all, all), 3);

            assertClose(Arrays.copyOfRange(three.floats("logits"), 2 * CLASSES, 3 * CLASSES), floats(name + "-logits"));
            assertClose(
                    Arrays.copyOfRange(three.floats("embedding"), 2 * WIDTH, 3 * WIDTH), floats(name + "-embedding"));
        }
    }

    @Test
    void orderOfKeptPatchesDoesNotChangeTheEmbedding() throws Exception {
        compile("tiny-finetuned");
        float[] input = floats("input-noise");
        try (OrtGraph classifier = open("classifier")) {
            OrtGraph.Outputs shuffled = classify(classifier, input, scrambled(restore(new long[0]), 5), 1);

            assertClose(shuffled.floats("embedding"), floats("noise-embedding"));
        }
    }

    private void compile(String checkpoint) throws IOException {
        try (TensorTable tensors = TensorTable.open(Golden.file(checkpoint + container))) {
            new AudioMaeCompiler(tensors).compile(folder, form, Progress.NONE, CancellationToken.none());
        }
    }

    private OrtGraph open(String role) throws OrtException {
        return new OrtGraph(folder.resolve(role + ".onnx"));
    }

    private static float[] encode(OrtGraph encoder, float[] spectrograms, long[] kept, int batch) {
        OrtGraph.Outputs outputs = encoder.run(Map.of(
                "spectrogram", new Array(spectrograms, batch, 1, 1024, 128),
                "ids_keep", new Array(kept, batch, kept.length / batch)));
        return outputs.floats("tokens");
    }

    private static float[] decode(OrtGraph decoder, float[] tokens, long[] restore, int batch) {
        OrtGraph.Outputs outputs = decoder.run(Map.of(
                "tokens", new Array(tokens, batch, tokens.length / batch / WIDTH, WIDTH),
                "ids_restore", new Array(restore, batch, 512)));
        return outputs.floats("patches");
    }

    private static OrtGraph.Outputs classify(OrtGraph classifier, float[] spectrograms, long[] kept, int batch) {
        return classifier.run(Map.of(
                "spectrogram", new Array(spectrograms, batch, 1, 1024, 128),
                "ids_keep", new Array(kept, batch, kept.length / batch)));
    }

    private static float[] scrambled(float[] values, long seed) {
        float[] copy = new float[values.length];
        int[] order = order(values.length, seed);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[order[i]];
        }
        return copy;
    }

    private static long[] scrambled(long[] values, long seed) {
        return Arrays.stream(order(values.length, seed))
                .mapToLong(i -> values[i])
                .toArray();
    }

    private static int[] order(int count, long seed) {
        int[] order = IntStream.range(0, count).toArray();
        Random random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static float[] concat(float[]... parts) {
        float[] all = new float[parts.length * parts[0].length];
        for (int i = 0; i < parts.length; i++) {
            System.arraycopy(parts[i], 0, all, i * parts[0].length, parts[0].length);
        }
        return all;
    }

    private static long[] concat(long[]... parts) {
        return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    }
}
