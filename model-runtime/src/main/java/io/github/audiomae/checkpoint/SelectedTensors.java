package io.github.audiomae.checkpoint;

import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Some tensors of a table, under other names. Closing it closes that table.
public final class SelectedTensors implements TensorTable {
    private final TensorTable table;
    private final Map<String, String> names;
    private final SequencedMap<String, TensorShape> shapes = new LinkedHashMap<>();
    private final Set<TrainedWeights> weights;
    private final List<Sentence> remarks;

    /// @param table holds the tensors
    /// @param names name here → name in `table`, in the new order; copied
    /// @param remarks what a person should know about the selection
    public SelectedTensors(TensorTable table, SequencedMap<String, String> names, List<Sentence> remarks) {
        this(table, names, remarks, table.weights());
    }

    /// @param weights the kinds of weights that the file holds
    SelectedTensors(
            TensorTable table,
            SequencedMap<String, String> names,
            List<Sentence> remarks,
            Set<TrainedWeights> weights) {
        this.table = table;
        this.names = Map.copyOf(names);
        this.remarks = Stream.concat(table.remarks().stream(), remarks.stream()).toList();
        this.weights = Set.copyOf(weights);
        names.forEach((name, there) -> shapes.put(name, shape(table, there)));
    }

    private static TensorShape shape(TensorTable table, String name) {
        TensorShape shape = table.tensors().get(name);
        if (shape == null) {
            throw new IllegalArgumentException("there is no tensor " + name);
        }
        return shape;
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
        return table.read(names.getOrDefault(name, name));
    }

    @Override
    public boolean isHalf(String name) {
        return table.isHalf(names.getOrDefault(name, name));
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return table.trainingArguments();
    }

    @Override
    public Set<TrainedWeights> weights() {
        return weights;
    }

    @Override
    public List<Sentence> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        table.close();
    }
}
