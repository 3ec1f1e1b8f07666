package io.github.audiomae.importing;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The tensors of an official checkpoint that the ports to timm keep: no decoder, no mask token.
record Port(TensorTable official) implements TensorTable {
    @Override
    public Path file() {
        return official.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        SequencedMap<String, TensorShape> kept = new LinkedHashMap<>(official.tensors());
        kept.keySet().removeIf(name -> name.startsWith("decoder") || name.equals("mask_token"));
        return kept;
    }

    @Override
    public float[] read(String name) {
        return official.read(name);
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of();
    }

    @Override
    public void close() {
        // The official file is closed by its owner.
    }
}
