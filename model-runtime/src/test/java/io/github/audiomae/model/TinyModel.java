package io.github.audiomae.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A well-formed model folder whose graph is not an ONNX file.
public final class TinyModel {
    private static final String GRAPH = "graph";
    private static final String LABELS = "index,display_name\n1,\"Dog, far away\"\n0,Speech\n";

    private TinyModel() {}

    public static ModelManifest manifest(String id) {
        return new ModelManifest(
                ModelManifest.SCHEMA,
                id,
                "Tiny",
                ModelManifest.AUDIO_MAE,
                new AudioMaeArchitecture(64, 2, 1, new AudioMaeArchitecture.Decoder(32, 16, 16), 2, 1234),
                new Provenance("tiny.pth", null, "fast", null),
                "CC0",
                Preprocessing.AUDIOSET,
                Grid.over(Preprocessing.AUDIOSET),
                Targets.PATCH_NORMALIZED,
                Set.of(Capability.EMBED, Capability.RECONSTRUCT),
                "labels.csv",
                Map.of(
                        "encoder",
                        new GraphEntry("encoder.onnx", List.of("spectrogram", "ids_keep"), List.of("tokens"))),
                Map.of(
                        "encoder.onnx", Sha256.of(GRAPH.getBytes(UTF_8)),
                        "labels.csv", Sha256.of(LABELS.getBytes(UTF_8))));
    }

    public static void write(Path folder, String id) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("encoder.onnx"), GRAPH);
            Files.writeString(folder.resolve("labels.csv"), LABELS);
            ManifestJson.write(manifest(id), folder.resolve(ModelFolder.MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
