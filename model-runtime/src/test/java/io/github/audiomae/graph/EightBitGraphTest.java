package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Three products one after another, `x · I · W + b · I`, of which the one in the middle is rewritten.
class EightBitGraphTest {
    private static final int SIZE = 128;
    private static final int ROWS = 9;

    @TempDir
    Path folder;

    /// The sums of products that processors without VNNI add in 16 bits, at their largest: all bytes of the rows 255,
    /// all bytes of the matrix of one sign.
    @ParameterizedTest
    @ValueSource(floats = {1, -1})
    void worstCaseIsExactOnThisProcessor(float value) throws Exception {
        float[] matrix = new float[SIZE * SIZE];
        Arrays.fill(matrix, value);
        float[] rows = new float[ROWS * SIZE];
        Arrays.fill(rows, 3);

        assertThat(rewritten(GraphForm.FAST, matrix, rows))
                .usingComparatorWithPrecision(1e-3f)
                .containsExactly(exact(matrix, rows));
    }

    @ParameterizedTest
    @EnumSource(GraphForm.class)
    void sumsAreExactForAnyValues(GraphForm form) throws Exception {
        float[] matrix = random(1, SIZE * SIZE);
        float[] rows = random(2, ROWS * SIZE);

        assertThat(rewritten(form, matrix, rows))
                .usingComparatorWithPrecision(1e-3f)
                .containsExactly(exact(matrix, rows));
    }

    @Test
    void rowDoesNotDependOnItsNeighbours() throws Exception {
        float[] matrix = random(1, SIZE * SIZE);
        float[] rows = random(2, ROWS * SIZE);
        float[] together = rewritten(GraphForm.FAST, matrix, rows);
        for (int i = SIZE; i < rows.length; i++) {
            rows[i] *= 1000;
        }

        assertThat(Arrays.copyOf(rewritten(GraphForm.FAST, matrix, rows), SIZE))
                .containsExactly(Arrays.copyOf(together, SIZE));
    }

    @Test
    void rowOfZerosGivesTheBias() throws Exception {
        float[] result = rewritten(GraphForm.FAST, random(1, SIZE * SIZE), new float[ROWS * SIZE]);

        assertThat(Arrays.copyOf(result, SIZE)).containsExactly(bias());
    }

    /// Bytes of a Gelu lie around 24: its results, at least -0.17, have steps of a 231st of the largest.
    @Test
    void resultsOfGeluHaveTwiceTheResolution() throws Exception {
        float[] matrix = identity();
        float[] rows = random(2, ROWS * SIZE);
        GraphBuilder graph = new GraphBuilder("gelu");
        Value x = graph.floatInput("x", "rows", SIZE);
        Value first = graph.op("MatMul", x, graph.constant("first", false, EightBitGraphTest::identity, SIZE, SIZE));
        Value middle = graph.constant("middle", false, () -> matrix, SIZE, SIZE);
        Value product = graph.op("MatMul", graph.op("Gelu", first), middle);
        Value last = graph.constant("last", false, EightBitGraphTest::identity, SIZE, SIZE);
        graph.output(graph.op("MatMul", product, last), "y", "rows", SIZE);
        write(graph);

        float[] exact = run("fp32.onnx", rows);
        float[] reduced = run("int8.onnx", rows);

        for (int row = 0; row < ROWS; row++) {
            float most = 0;
            for (int i = row * SIZE; i < (row + 1) * SIZE; i++) {
                most = Math.max(most, exact[i]);
            }
            for (int i = row * SIZE; i < (row + 1) * SIZE; i++) {
                assertThat(reduced[i]).isCloseTo(exact[i], Offset.offset(0.51f * most / 231));
            }
        }
    }

    /// The second of two equal inputs can make up for what rounding the weight of the first one has changed.
    @Test
    void weightsAreFittedToWhatTheyAreMultipliedWith() throws Exception {
        float[] matrix = random(1, SIZE * SIZE);
        float[] rows = new float[ROWS * SIZE];
        for (int i = 0; i < rows.length; i += 2) {
            rows[i] = rows[i + 1] = i / 2 % 3 - 1;
        }
        float[] nearest = rewritten(GraphForm.FAST, matrix, rows);
        float[] exact = run("fp32.onnx", rows);
        List<String> outputs = SecondMoments.writeGraph(folder.resolve("fp32.onnx"), folder.resolve("moments.onnx"));
        SecondMoments moments = new SecondMoments();
        try (OrtGraph graph = new OrtGraph(folder.resolve("moments.onnx"))) {
            moments.add(
                    outputs.getFirst(),
                    graph.run(Map.of("x", new Array(rows, ROWS, SIZE))).floats(outputs.getFirst()));
        }

        EightBitGraph.write(folder.resolve("fp32.onnx"), folder.resolve("int8.onnx"), moments);

        assertThat(difference(exact, run("int8.onnx", rows))).isLessThan(difference(exact, nearest) / 2);
    }

    @Test
    void productsNextToInputAndOutputStayAndTheReplacedConstantIsGone() throws Exception {
        rewritten(GraphForm.FAST, random(1, SIZE * SIZE), new float[ROWS * SIZE]);
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve("int8.onnx")));

        assertThat(operators(model)).containsOnlyOnce("MatMulIntegerToFloat").containsOnlyOnce("QuantizeLinear");
        assertThat(operators(model)).containsOnlyOnce("MatMul").containsOnlyOnce("Gemm");
        assertThat(model.getGraph().getInitializerList())
                .extracting(TensorProto::getName)
                .contains("first", "last")
                .doesNotContain("middle");
    }

    @Test
    void portableGraphStaysPortable() throws Exception {
        rewritten(GraphForm.PORTABLE, random(1, SIZE * SIZE), new float[ROWS * SIZE]);
        ModelProto model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve("int8.onnx")));

        assertThat(operators(model)).contains("MatMulInteger");
        assertThat(model.getGraph().getNodeList())
                .extracting(NodeProto::getDomain)
                .containsOnly("");
    }

    /// A whole encoder, stored as float16, which passes through casts.
    @Test
    void encoderOfHalvesIsSmallerAndAlmostTheSame() throws Exception {
        new AudioMaeCompiler(
                        MadeTensors.encoder(SIZE, 6).finalNorm(SIZE).rounded().declaredHalf())
                .compile(folder, GraphForm.FAST, Progress.NONE, CancellationToken.none());
        Path single = folder.resolve("encoder.onnx");
        Path reduced = folder.resolve("int8.onnx");

        int replaced = EightBitGraph.write(single, reduced, new SecondMoments());

        // Of each block four products and two more for the values, without the last one of all and the four of
        // the first two feed-forward layers.
        assertThat(replaced).isEqualTo(6 * 6 - 5);
        assertThat(Files.size(reduced)).isLessThan(Files.size(single) * 3 / 4);
        Map<String, Array> inputs = Map.of(
                "spectrogram",
                new Array(random(3, 1024 * 128), 1, 1, 1024, 128),
                "ids_keep",
                new Array(new long[] {5, 7, 300}, 1, 3));
        try (OrtGraph before = new OrtGraph(single);
                OrtGraph after = new OrtGraph(reduced)) {
            float[] one = before.run(inputs).floats("tokens");
            float[] other = after.run(inputs).floats("tokens");
            assertThat(difference(one, other)).isBetween(1e-5, 0.05);
        }
    }

    private float[] rewritten(GraphForm form, float[] matrix, float[] rows) throws IOException, OrtException {
        GraphBuilder graph = new GraphBuilder("three");
        Value x = graph.floatInput("x", "rows", SIZE);
        Value first = graph.op("MatMul", x, graph.constant("first", false, EightBitGraphTest::identity, SIZE, SIZE));
        Value middle = graph.constant("middle", false, () -> matrix, SIZE, SIZE);
        Value bias = graph.constant("bias", false, EightBitGraphTest::bias, SIZE);
        Value last = graph.constant("last", false, EightBitGraphTest::identity, SIZE, SIZE);
        Value none = graph.constant("none", false, () -> new float[SIZE], SIZE);
        Value sum = graph.op("Gemm", graph.op("Gemm", first, middle, bias), last, none);
        graph.output(
                form == GraphForm.FAST ? graph.node("FastGelu", sum).microsoft().out() : sum, "fast", "rows", SIZE);
        graph.output(sum, "y", "rows", SIZE);
        write(graph);
        return run("int8.onnx", rows);
    }

    private void write(GraphBuilder graph) throws IOException {
        SequencedMap<String, GraphBuilder> file = new LinkedHashMap<>(Map.of("fp32.onnx", graph));
        GraphFiles.write(folder, folder, file, Progress.NONE, CancellationToken.none());
        assertThat(EightBitGraph.write(folder.resolve("fp32.onnx"), folder.resolve("int8.onnx"), new SecondMoments()))
                .isEqualTo(1);
    }

    private float[] run(String file, float[] rows) throws OrtException {
        try (OrtGraph graph = new OrtGraph(folder.resolve(file))) {
            return graph.run(Map.of("x", new Array(rows, ROWS, SIZE))).floats("y");
        }
    }

    /// The same arithmetic with sums that cannot overflow.
    private static float[] exact(float[] matrix, float[] rows) {
        EightBitMatrix bytes = EightBitMatrix.of(matrix, SIZE, SIZE);
        float[] result = new float[ROWS * SIZE];
        for (int row = 0; row < ROWS; row++) {
            float most = 0;
            for (int i = 0; i < SIZE; i++) {
                most = Math.max(most, Math.abs(rows[row * SIZE + i]));
            }
            float scale = most * (1f / 127);
            for (int column = 0; column < SIZE; column++) {
                long sum = 0;
                for (int i = 0; i < SIZE; i++) {
                    sum += (long) Math.rint(rows[row * SIZE + i] / scale) * bytes.values()[i * SIZE + column];
                }
                result[row * SIZE + column] = sum * scale * bytes.scales()[column] + bias()[column];
            }
        }
        return result;
    }

    private static List<String> operators(ModelProto model) {
        return model.getGraph().getNodeList().stream().map(NodeProto::getOpType).toList();
    }

    private static double difference(float[] one, float[] other) {
        double error = 0;
        double whole = 0;
        for (int i = 0; i < one.length; i++) {
            error += Math.pow(one[i] - other[i], 2);
            whole += Math.pow(one[i], 2);
        }
        return Math.sqrt(error / whole);
    }

    private static float[] identity() {
        float[] identity = new float[SIZE * SIZE];
        for (int i = 0; i < SIZE; i++) {
            identity[i * SIZE + i] = 1;
        }
        return identity;
    }

    private static float[] bias() {
        return random(4, SIZE);
    }

    private static float[] random(long seed, int count) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
