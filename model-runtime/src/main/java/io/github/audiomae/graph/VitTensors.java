package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The tensors that a ViT must have, collected from the sizes of a few of those that were found. Not thread-safe.
public final class VitTensors {
    /// Width of an attention head, which leaves no trace in the tensors.
    public static final int HEAD_WIDTH = Encoder.HEAD_WIDTH;

    private final SequencedMap<String, TensorShape> found;
    private final SequencedMap<String, TensorShape> expected = new LinkedHashMap<>();

    /// @param found name → shape of every tensor that matters
    public VitTensors(SequencedMap<String, TensorShape> found) {
        this.found = found;
    }

    /// Says in which file which tensors are wrong.
    @FunctionalInterface
    public interface Refusal {
        Sentence of(Object file, Sentence complaints);
    }

    /// The length of an axis; 0 if the tensor is missing or has no such axis.
    public int size(String tensor, int axis) {
        TensorShape shape = found.get(tensor);
        return shape != null && axis < shape.rank() ? shape.size(axis) : 0;
    }

    /// Whether a name begins so.
    public boolean has(String prefix) {
        return found.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /// Number of blocks: one more than the highest number in `PREFIX.N.…`.
    public int count(String prefix) {
        return found.keySet().stream()
                .filter(name -> name.startsWith(prefix + "."))
                .map(name -> name.substring(prefix.length() + 1).replaceFirst("\\..*", ""))
                .filter(number -> number.matches("\\d{1,3}"))
                .mapToInt(number -> Integer.parseInt(number) + 1)
                .max()
                .orElse(0);
    }

    /// Numbers in all tensors.
    public long parameters() {
        return found.values().stream().mapToLong(TensorShape::elementCount).sum();
    }

    /// Adds a tensor.
    public void expect(String name, int... sizes) {
        expected.put(name, new TensorShape(sizes));
    }

    /// Adds a fully connected layer.
    public void linear(String name, int inputs, int outputs) {
        expect(name + ".weight", outputs, inputs);
        expect(name + ".bias", outputs);
    }

    /// Adds a normalisation.
    public void norm(String name, int width) {
        expect(name + ".weight", width);
        expect(name + ".bias", width);
    }

    /// Adds blocks, with queries, keys and values in one tensor or in three.
    public void blocks(String prefix, int depth, int width) {
        for (int block = 0; block < Math.max(1, depth); block++) {
            String name = prefix + "." + block;
            norm(name + ".norm1", width);
            norm(name + ".norm2", width);
            if (found.containsKey(name + ".attn.q.weight")) {
                linear(name + ".attn.q", width, width);
                linear(name + ".attn.k", width, width);
                linear(name + ".attn.v", width, width);
            } else {
                linear(name + ".attn.qkv", width, 3 * width);
            }
            linear(name + ".attn.proj", width, width);
            int hidden = size(name + ".mlp.fc1.weight", 0);
            linear(name + ".mlp.fc1", width, hidden);
            linear(name + ".mlp.fc2", hidden, width);
        }
    }

    /// @param refusal says in which file which tensors are wrong
    /// @param width of the tokens
    /// @throws ProblemException if the tensors are not exactly those expected, or heads cannot share the width
    public void require(Path file, Refusal refusal, int width) {
        TensorCheck check = TensorCheck.of(found, expected, TensorShape::equals);
        if (!check.isFine()) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN, refusal.of(file.getFileName(), check.complaints()));
        }
        if (width == 0 || width % HEAD_WIDTH != 0) {
            throw new ProblemException(
                    ProblemCode.CHECKPOINT_UNKNOWN,
                    Sentence.of("layout.encoder", file.getFileName(), width, HEAD_WIDTH));
        }
    }
}
