package io.github.audiomae.graph;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A checkpoint under other names: a layout whose weights are those of a file of another layout.
public final class RenamedTensors implements TensorTable {
    private final TensorTable table;
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();
    private final Map<String, Supplier<float[]>> values = new LinkedHashMap<>();

    /// @param names name in the file → name here; empty leaves a tensor out
    public RenamedTensors(TensorTable table, UnaryOperator<String> names) {
        this.table = table;
        table.tensors().forEach((name, shape) -> {
            if (!names.apply(name).isEmpty()) {
                with(names.apply(name), shape, () -> table.read(name));
            }
        });
    }

    public RenamedTensors with(String name, TensorShape shape, Supplier<float[]> read) {
        shapes.put(name, shape);
        values.put(name, read);
        return this;
    }

    public RenamedTensors with(String name, int... shape) {
        TensorShape made = new TensorShape(shape);
        return with(name, made, () -> new float[(int) made.elementCount()]);
    }

    public RenamedTensors without(String name) {
        shapes.remove(name);
        return this;
    }

    /// Replaces a tensor by as many equal parts of its rows.
    public RenamedTensors split(String name, String... parts) {
        TensorShape whole = Objects.requireNonNull(shapes.get(name), name);
        Supplier<float[]> read = Objects.requireNonNull(values.get(name), name);
        shapes.remove(name);
        int rows = whole.size(0) / parts.length;
        int length = (int) (whole.elementCount() / parts.length);
        for (int i = 0; i < parts.length; i++) {
            int part = i;
            TensorShape shape = whole.rank() == 1 ? new TensorShape(rows) : new TensorShape(rows, whole.size(1));
            with(parts[i], shape, () -> Arrays.copyOfRange(read.get(), part * length, (part + 1) * length));
        }
        return this;
    }

    @Override
    public Path file() {
        return table.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return shapes;
    }

    @Override
    public float[] read(String name) {
        return Objects.requireNonNull(values.get(name), name).get();
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of();
    }

    @Override
    public void close() {
        table.close();
    }
}
