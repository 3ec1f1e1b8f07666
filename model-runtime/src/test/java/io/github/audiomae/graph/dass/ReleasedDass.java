package io.github.audiomae.graph.dass;

import io.github.audiomae.checkpoint.TensorShape;
import io.github.audiomae.checkpoint.TensorTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The tensors of a Hugging Face file under the names and shapes of the author's training program.
record ReleasedDass(TensorTable published) implements TensorTable {
    private static final Map<String, String> STEM = Map.of("0", "0", "1", "2", "3", "5", "4", "7");

    private static String released(String name) {
        if (name.startsWith("dass.norm.") || name.startsWith("head.")) {
            return "module.v.classifier." + name.replace("dass.", "");
        }
        String stem = "dass.patch_embeddings.projection.";
        if (name.startsWith(stem)) {
            String number = name.substring(stem.length(), stem.length() + 1);
            return "module.v.patch_embed." + STEM.get(number) + name.substring(stem.length() + 1);
        }
        return "module.v."
                + name.replace("dass.", "")
                        .replace("x_proj.weight", "x_proj_weight")
                        .replace("dt_projs.weight", "dt_projs_weight")
                        .replace("downsample.down", "downsample.1")
                        .replace("downsample.norm", "downsample.3");
    }

    /// The shape with the directions as an axis of their own (VMamba, `SS2D`).
    private static TensorShape cut(String name, TensorShape shape) {
        boolean directed = name.endsWith("x_proj.weight") || name.endsWith("dt_projs.weight");
        return directed ? new TensorShape(4, shape.size(0) / 4, shape.size(1)) : shape;
    }

    @Override
    public Path file() {
        return published.file();
    }

    @Override
    public SequencedMap<String, TensorShape> tensors() {
        SequencedMap<String, TensorShape> renamed = new LinkedHashMap<>();
        published.tensors().forEach((name, shape) -> renamed.put(released(name), cut(name, shape)));
        return renamed;
    }

    @Override
    public float[] read(String name) {
        String known = published.tensors().keySet().stream()
                .filter(other -> released(other).equals(name))
                .findFirst()
                .orElseThrow();
        return published.read(known);
    }

    @Override
    public Map<String, Object> trainingArguments() {
        return Map.of();
    }

    @Override
    public void close() {
        published.close();
    }
}
