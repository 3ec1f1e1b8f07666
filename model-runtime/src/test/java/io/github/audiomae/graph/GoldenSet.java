package io.github.audiomae.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.export.Npy;
import io.github.audiomae.graph.OrtGraph.Array;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Reference values of one family, computed by the original code for a tiny model with seeded random weights.
///
/// @param name of the folder with the values
public record GoldenSet(String name) {
    private static final int MEL_BINS = 128;

    /// The batch has three windows, and the reference is its middle one.
    private static final int BATCH = 3;

    public Path file(String file) {
        try {
            return Path.of(Objects.requireNonNull(GoldenSet.class.getResource("/golden/" + name + "/" + file), file)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public float[] floats(String array) {
        return Npy.readFloats(file(array + ".npy")).values();
    }

    public long[] longs(String array) {
        return Npy.readLongs(file(array + ".npy")).values();
    }

    /// Compiles a checkpoint of the set as an import would.
    public CheckpointCompiler compile(String checkpoint, Path folder, GraphForm form) throws IOException {
        try (TensorTable tensors = TensorTable.open(file(checkpoint))) {
            return compile(tensors, folder, form);
        }
    }

    public static CheckpointCompiler compile(TensorTable tensors, Path folder, GraphForm form) throws IOException {
        CheckpointCompiler compiler = FamilyCompiler.recognise(tensors).open();
        compiler.compile(folder, form, Progress.NONE, CancellationToken.none());
        return compiler;
    }

    /// Runs encoder or classifier on a window alone and inside a batch, and compares its outputs.
    ///
    /// @param kept the visible patches
    /// @param patches in a window
    /// @param expected output → values
    public void assertGives(Path graph, float[] window, long[] kept, int patches, Map<String, float[]> expected)
            throws Exception {
        int frames = window.length / MEL_BINS;
        try (OrtGraph opened = new OrtGraph(graph)) {
            OrtGraph.Outputs alone = opened.run(Map.of(
                    "spectrogram", new Array(window, 1, 1, frames, MEL_BINS),
                    "ids_keep", new Array(kept, 1, kept.length)));
            OrtGraph.Outputs batch = opened.run(Map.of(
                    "spectrogram", new Array(amongNoise(window), BATCH, 1, frames, MEL_BINS),
                    "ids_keep", new Array(amongOthers(kept, patches), BATCH, kept.length)));
            assertSame(alone, batch, expected);
        }
    }

    /// Runs a decoder on the tokens of one window alone and inside a batch.
    public void assertPredicts(Path graph, float[] tokens, long[] kept, int patches, float[] expected)
            throws Exception {
        int rows = kept.length + 1;
        long[] restore = restore(kept, patches);
        try (OrtGraph opened = new OrtGraph(graph)) {
            OrtGraph.Outputs alone = opened.run(Map.of(
                    "tokens", new Array(tokens, 1, rows, tokens.length / rows),
                    "ids_restore", new Array(restore, 1, patches)));
            OrtGraph.Outputs batch = opened.run(Map.of(
                    "tokens", new Array(amongNoise(tokens), BATCH, rows, tokens.length / rows),
                    "ids_restore", new Array(amongOthers(restore, patches), BATCH, patches)));
            assertSame(alone, batch, new LinkedHashMap<>(Map.of("patches", expected)));
        }
    }

    private static void assertSame(OrtGraph.Outputs alone, OrtGraph.Outputs batch, Map<String, float[]> expected) {
        expected.forEach((output, values) -> {
            assertClose(output, alone.floats(output), values);
            int length = values.length;
            assertClose(
                    output + " in a batch",
                    Arrays.copyOfRange(batch.floats(output), length, BATCH * length - length),
                    values);
        });
    }

    private static void assertClose(String output, float[] actual, float[] expected) {
        assertThat(actual).as(output).hasSameSizeAs(expected);
        assertThat(Golden.largestDifference(actual, expected)).as(output).isLessThanOrEqualTo(Golden.TOLERANCE);
    }

    private static float[] amongNoise(float[] values) {
        float[] all = new float[BATCH * values.length];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) random.nextGaussian();
        }
        System.arraycopy(values, 0, all, values.length, values.length);
        return all;
    }

    /// The numbers between as many other ones: others are visible in the other windows of the batch.
    private static long[] amongOthers(long[] numbers, int patches) {
        long[] all = new long[BATCH * numbers.length];
        for (int i = 0; i < all.length; i++) {
            long turned = numbers[numbers.length - 1 - i % numbers.length];
            all[i] = patches - 1 - turned;
        }
        System.arraycopy(numbers, 0, all, numbers.length, numbers.length);
        return all;
    }

    /// All patches in ascending order.
    public static long[] all(int patches) {
        return LongStream.range(0, patches).toArray();
    }

    /// For patch k, its row in the sequence of the kept patches followed by the hidden ones in ascending order.
    private static long[] restore(long[] kept, int patches) {
        long[] restore = new long[patches];
        Arrays.fill(restore, -1);
        for (int row = 0; row < kept.length; row++) {
            restore[(int) kept[row]] = row;
        }
        int next = kept.length;
        for (int patch = 0; patch < patches; patch++) {
            if (restore[patch] < 0) {
                restore[patch] = next++;
            }
        }
        return restore;
    }
}
