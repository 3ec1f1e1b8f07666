package io.github.audiomae.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A folder that holds a complete model: `model.json`, its graphs, its labels.
///
/// @param folder its path
/// @param manifest the content of its `model.json`
public record ModelFolder(Path folder, ModelManifest manifest) {
    /// The file that makes a folder a model.
    public static final String MANIFEST = "model.json";

    /// Reads the manifest and checks that every file it names exists. Hashes are not checked: see [#verify].
    ///
    /// @throws ProblemException if the folder is not a complete model
    public static ModelFolder open(Path folder) {
        Path json = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(json)) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.no-manifest", folder, MANIFEST));
        }
        ModelFolder model = new ModelFolder(folder, ManifestJson.read(json));
        model.manifest.graphs().values().forEach(graph -> model.existing(graph.file()));
        model.manifest.files().keySet().forEach(model::existing);
        if (model.manifest.labels() != null) {
            model.existing(model.manifest.labels());
        }
        return model;
    }

    /// The model's id.
    public String id() {
        return manifest.id();
    }

    /// The ONNX file of a graph.
    ///
    /// @param name `encoder`, `decoder` or `classifier`, or one of these with [GraphEntry#FOR_GPU]
    /// @throws ProblemException if the model has no such graph
    public Path graph(String name) {
        GraphEntry graph = manifest.graphs().get(name);
        if (graph == null) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNFIT,
                    Sentence.of(
                            "model.no-graph",
                            id(),
                            name,
                            String.join(", ", manifest.graphs().keySet())));
        }
        return existing(graph.file());
    }

    /// The names of the classes, in the order of the logits; empty without a classifier.
    public List<String> labels() {
        return manifest.labels() == null ? List.of() : ClassLabels.read(existing(manifest.labels()));
    }

    /// Recomputes every file's SHA-256. Reads all files.
    ///
    /// @throws ProblemException naming the first file that differs from the manifest
    public void verify(CancellationToken cancellation) {
        manifest.files().forEach((name, expected) -> {
            Path file = existing(name);
            try {
                if (!Sha256.of(file, cancellation).equalsIgnoreCase(expected)) {
                    throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.other-file", file));
                }
            } catch (IOException e) {
                throw new ProblemException(
                        ProblemCode.MODEL_DAMAGED, Sentence.of("model.file.unreadable", file, e.getMessage()), e);
            }
        });
    }

    /// One hash that identifies the model: SHA-256 over its files' names and hashes, in alphabetical order. Two
    /// imports of the same checkpoint under different names have the same hash.
    public String sha256() {
        return Sha256.of(new TreeMap<>(manifest.files())
                .entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
    }

    private Path existing(String name) {
        Path file = folder.resolve(name);
        if (!Path.of(name).getFileName().toString().equals(name) || name.startsWith(".")) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.unsafe", folder, name));
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(ProblemCode.MODEL_DAMAGED, Sentence.of("model.incomplete", folder, name));
        }
        return file;
    }
}
