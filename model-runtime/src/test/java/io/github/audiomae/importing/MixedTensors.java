package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Copies of a table's tensors under other names, multiplied by a number.
final class MixedTensors implements TensorTable {
    private final TensorTable table;
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, Float> factors = new LinkedHashMap<>();

    /// @param table not closed here
    MixedTensors(TensorTable table) {
        this.table = table;
    }

    MixedTensors with(UnaryOperator<String> names, float factor) {
        table.tensors().forEach((name, shape) -> {
            shapes.put(names.apply(name), shape);
            sources.put(names.apply(name), name);
            factors.put(names.apply(name), factor);
        });
        return this;
    }

    /// Adds a single number that is no part of the model.
    MixedTensors withCounter(String name) {
        shapes.put(name, new TensorShape());
        return this;
    }

    @Override
    public Path file() {
        return table.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        return Collections.unmodifiableSequencedMap(shapes);
    }

    @Override
    public float[] read(String name) {
        String source = sources.get(name);
        if (source == null) {
            return new float[] {1};
        }
        float[] values = table.read(source);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors.getOrDefault(name, 1f);
        }
        return values;
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of();
    }

    @Override
    public void close() {
        // The table is closed by its owner.
    }
}
