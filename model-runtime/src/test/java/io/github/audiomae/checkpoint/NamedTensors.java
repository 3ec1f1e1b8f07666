package io.github.audiomae.checkpoint;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Tensors of two values each, in memory: the number of the tensor and its negative. Names of counters stand for
/// scalars.
final class NamedTensors implements TensorTable {
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();
    private boolean closed;

    NamedTensors(String... names) {
        for (String name : names) {
            shapes.put(name, new TensorShape(2));
        }
    }

    NamedTensors withScalar(String name) {
        shapes.put(name, new TensorShape());
        return this;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Path file() {
        return Path.of("tensors.safetensors");
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return shapes;
    }

    @Override
    public float[] read(String name) {
        TensorShape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("there is no tensor " + name);
        }
        int number = shapes.sequencedKeySet().stream().toList().indexOf(name);
        return shape.rank() == 0 ? new float[] {number} : new float[] {number, -number};
    }

    @Override
    public boolean isHalf(String name) {
        return name.endsWith(".half");
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of("norm_pix_loss", true, "epochs", 100L);
    }

    @Override
    public void close() {
        closed = true;
    }
}
