package io.github.audiomae.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.graph.AudioMaeCompiler;
import io.github.audiomae.graph.CompiledGraph;
import io.github.audiomae.graph.GraphForm;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.GraphEntry;
import io.github.audiomae.model.Grid;
import io.github.audiomae.model.ManifestJson;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.model.Provenance;
import io.github.audiomae.model.Targets;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tiny models, compiled and loaded, with the outputs that the original AudioMAE code computed for them.
public final class GoldenModel {
    /// Largest difference between two correct float32 implementations.
    static final float TOLERANCE = 5e-5f;

    static final ExecutionTarget CPU = new ExecutionTarget.Cpu(2);

    private GoldenModel() {}

    /// The masked autoencoder, trained on patch-normalised targets.
    public static LoadedModel pretrained(Path folder) throws IOException {
        return LoadedModel.open(
                compile("tiny-pretrained", folder, Set.of(Capability.RECONSTRUCT, Capability.EMBED), null), CPU);
    }

    /// The classifier of ten classes.
    ///
    /// @param labels name of the labels file in the folder, or null
    public static LoadedModel finetuned(Path folder, @Nullable String labels) throws IOException {
        return LoadedModel.open(
                compile("tiny-finetuned", folder, Set.of(Capability.CLASSIFY, Capability.EMBED), labels), CPU);
    }

    private static ModelFolder compile(String name, Path folder, Set<Capability> capabilities, @Nullable String labels)
            throws IOException {
        try (TensorTable tensors = TensorTable.open(file(name + ".safetensors"))) {
            AudioMaeCompiler compiler = new AudioMaeCompiler(tensors);
            Map<String, GraphEntry> graphs = new LinkedHashMap<>();
            for (CompiledGraph compiled :
                    compiler.compile(folder, GraphForm.FAST, Progress.NONE, CancellationToken.none())) {
                graphs.put(compiled.role(), compiled.graph());
            }
            ModelManifest manifest = new ModelManifest(
                    ModelManifest.SCHEMA,
                    name,
                    name,
                    ModelManifest.AUDIO_MAE,
                    compiler.architecture(),
                    new Provenance(name + ".safetensors", null, "fast", null),
                    "CC0",
                    Preprocessing.AUDIOSET,
                    Grid.over(Preprocessing.AUDIOSET),
                    Targets.PATCH_NORMALIZED,
                    capabilities,
                    labels,
                    graphs,
                    Map.of());
            ManifestJson.write(manifest, folder.resolve(ModelFolder.MANIFEST));
        }
        return ModelFolder.open(folder);
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(GoldenModel.class.getResource("/golden/audiomae/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static float[] floats(String name) {
        return Npy.readFloats(file(name + ".npy")).values();
    }

    /// A whole window of sound, `noise` or `chirp`.
    public static SpectrogramWindow window(String name) {
        return new SpectrogramWindow(floats("input-" + name), Preprocessing.AUDIOSET.frames());
    }

    /// The kept patches of a case.
    static PatchMask mask(String name) {
        return PatchMask.keeping(
                PatchGrid.AUDIOSET,
                Arrays.stream(Npy.readLongs(file(name + "-keep.npy")).values())
                        .mapToInt(Math::toIntExact)
                        .toArray());
    }

    /// A number that the reference computed for a case, such as its `loss_plain`.
    static double number(String name, String field) throws IOException {
        JsonNode cases =
                new JsonMapper().readTree(file("manifest.json").toFile()).path("cases");
        List<JsonNode> found = cases.valueStream()
                .filter(node -> node.path("name").asText().equals(name))
                .toList();
        return found.getFirst().required(field).doubleValue();
    }
}
