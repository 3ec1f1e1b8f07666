package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.graph.TensorCheck;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// The tensors a DASS checkpoint must have, derived from the sizes of a few of them; the file's name and its
/// `config.json` are not used.
final class DassLayout {
    /// Number of orders in which a block's image is read.
    static final int DIRECTIONS = 4;

    private final SequencedMap<String, TensorShape> found;
    private final SequencedMap<String, TensorShape> expected = new LinkedHashMap<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    private DassLayout(SequencedMap<String, TensorShape> found) {
        this.found = found;
    }

    /// @throws ProblemException if the tensors are not exactly those of a DASS; the sentence names the wrong ones
    static DassArchitecture of(Path file, SequencedMap<String, TensorShape> found) {
        DassLayout layout = new DassLayout(found);
        layout.list();
        TensorCheck check = TensorCheck.of(found, layout.expected, DassLayout::fits);
        if (!check.isFine()) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN, Sentence.of("layout.dass", file.getFileName(), check.complaints()));
        }
        long parameters =
                found.values().stream().mapToLong(TensorShape::elementCount).sum();
        return new DassArchitecture(layout.depths, layout.widths, layout.size("head.weight", 0), parameters);
    }

    /// Number of values in the low-rank time step of a block: `x_proj` has that many outputs for each direction,
    /// plus one B and one C.
    static int rank(TensorShape stepProjection, int width) {
        return Math.toIntExact(stepProjection.elementCount() / ((long) DIRECTIONS * Math.max(1, width)));
    }

    private void list() {
        String stem = "dass.patch_embeddings.projection.";
        int half = size(stem + "0.weight", 0);
        int first = size(stem + "3.weight", 0);
        convolution(stem + "0", 1, half);
        norm(stem + "1", half);
        convolution(stem + "3", half, first);
        norm(stem + "4", first);
        int stages = Math.max(1, count("dass.layers."));
        for (int stage = 0; stage < stages; stage++) {
            String name = "dass.layers." + stage;
            int width = size(name + ".blocks.0.norm.weight", 0);
            int depth = Math.max(1, count(name + ".blocks."));
            widths.add(width);
            depths.add(depth);
            IntStream.range(0, depth).forEach(block -> block(name + ".blocks." + block, width));
            if (stage < stages - 1) {
                int next = size("dass.layers." + (stage + 1) + ".blocks.0.norm.weight", 0);
                convolution(name + ".downsample.down", width, next);
                norm(name + ".downsample.norm", next);
            }
        }
        norm("dass.norm", widths.getLast());
        linear("head", widths.getLast(), size("head.weight", 0));
    }

    private void block(String name, int width) {
        TensorShape steps = found.get(name + ".op.dt_projs.weight");
        int rank = steps == null ? 1 : rank(steps, width);
        norm(name + ".norm", width);
        expect(name + ".op.in_proj.weight", width, width);
        expect(name + ".op.conv2d.weight", width, 1, 3, 3);
        expect(name + ".op.x_proj.weight", DIRECTIONS * (rank + 2), width);
        expect(name + ".op.dt_projs.weight", DIRECTIONS * width, rank);
        expect(name + ".op.dt_projs_bias", DIRECTIONS, width);
        expect(name + ".op.A_logs", DIRECTIONS * width, 1);
        expect(name + ".op.Ds", DIRECTIONS * width);
        norm(name + ".op.out_norm", width);
        expect(name + ".op.out_proj.weight", width, width);
        norm(name + ".norm2", width);
        int hidden = size(name + ".mlp.fc1.weight", 0);
        linear(name + ".mlp.fc1", width, hidden);
        linear(name + ".mlp.fc2", hidden, width);
    }

    private void convolution(String name, int inputs, int outputs) {
        expect(name + ".weight", outputs, inputs, 3, 3);
        expect(name + ".bias", outputs);
    }

    private void linear(String name, int inputs, int outputs) {
        expect(name + ".weight", outputs, inputs);
        expect(name + ".bias", outputs);
    }

    private void norm(String name, int width) {
        expect(name + ".weight", width);
        expect(name + ".bias", width);
    }

    private void expect(String name, int... sizes) {
        expected.put(name, new TensorShape(sizes));
    }

    private int size(String tensor, int axis) {
        TensorShape shape = found.get(tensor);
        return shape != null && axis < shape.rank() ? shape.size(axis) : 0;
    }

    /// One more than the highest number after `prefix`.
    private int count(String prefix) {
        return found.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
                .filter(number -> number.matches("\\d{1,3}"))
                .mapToInt(number -> Integer.parseInt(number) + 1)
                .max()
                .orElse(0);
    }

    /// Whether a shape is right. Like the original's loader, accepts the scan's tensors in any shape of the same
    /// length: with the directions as an axis of their own, or flat.
    private static boolean fits(TensorShape given, TensorShape right) {
        return given.equals(right)
                || (given.elementCount() == right.elementCount()
                        && Arrays.stream(given.toArray()).noneMatch(size -> size == 0)
                        && right.rank() <= 2
                        && right.size(0) % DIRECTIONS == 0
                        && given.size(0) % DIRECTIONS == 0);
    }
}
