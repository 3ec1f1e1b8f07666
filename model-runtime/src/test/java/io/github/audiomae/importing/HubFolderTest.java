package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.checkpoint.CheckpointWriter;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.SoundTagger;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.NormalizedWindowSource;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Models laid out as on Hugging Face: a folder with weights and a `config.json`. The ports of Audio-MAE to timm hold a
/// part of the official tensors under the same names, so their outputs must equal those of the official model.
class HubFolderTest {
    private static final String PORT = "vit_base_patch16_1024_128.audiomae_as2m";

    @TempDir
    Path folder;

    ModelLibrary library;

    @BeforeEach
    void openLibrary() {
        library = new ModelLibrary(folder.resolve("home"), List.of());
    }

    /// Copies of the official weights say MIT or CC BY; the original is non-commercial.
    @ParameterizedTest
    @ValueSource(strings = {"mit", "MIT", "cc-by-4.0", "CC BY 4.0"})
    void tagThatContradictsTheOriginalIsSaidToDoSo(String tag) throws IOException {
        Path port = port("tiny-pretrained.pth", "model.safetensors", "{\"license\": \"%s\"}".formatted(tag));

        String said = ModelImporter.look(ImportRequest.of(port)).licence().toString();

        assertThat(said).contains("treat as non-commercial", "Its own tag says " + tag + ".");
        assertThat(ModelImporter.look(ImportRequest.of(port).licensed("mit")).licence())
                .as("a person's own word")
                .hasToString("mit");
        assertThat(ModelImporter.look(ImportRequest.of(port).licensed(tag).from("https://hub/copy"))
                        .licence())
                .as("a download")
                .hasToString(said);
    }

    @Test
    void otherLicencesAreTakenAsTheyAre() throws IOException {
        Path port = port("tiny-pretrained.pth", "model.safetensors", "{\"license\": \"cc-by-nc-4.0\"}");

        assertThat(ModelImporter.look(ImportRequest.of(port)).licence()).hasToString("cc-by-nc-4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.safetensors", "pytorch_model.bin"})
    void portOfThePretrainedEncoderEmbedsAsTheOfficialModel(String file) throws IOException {
        Path port = port("tiny-pretrained.pth", file, "");

        ModelFolder model = run(ImportRequest.of(port));

        assertThat(model.id()).isEqualTo(PORT);
        assertThat(model.manifest().capabilities()).containsExactly(Capability.EMBED);
        assertThat(model.manifest().targets()).isNull();
        ModelFolder official = run(ImportRequest.of(golden("audiomae/tiny-pretrained.pth")));
        assertThat(embedding(model)).containsExactly(embedding(official));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.safetensors", "pytorch_model.bin"})
    void portOfTheFineTunedModelClassifiesAsTheOriginal(String file) throws IOException {
        String config = """
            {"architecture": "vit_base_patch16_224", "num_classes": 10, "model_args": {"global_pool": "avg"},
             "label_names": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
             "pretrained_cfg": {"input_size": [1, 1024, 128], "license": "cc-by-nc-4.0"}}\
            """;

        ModelFolder model = run(ImportRequest.of(port("tiny-finetuned.pth", file, config)));

        assertThat(model.manifest().capabilities()).containsExactly(Capability.CLASSIFY, Capability.EMBED);
        assertThat(model.manifest().licence()).isEqualTo("cc-by-nc-4.0");
        assertThat(model.labels()).startsWith("a", "b").hasSize(10);
        assertThat(logits(model, "audiomae/input-noise.npy"))
                .containsExactly(
                        Npy.readFloats(golden("audiomae/noise-logits.npy")).values(), offset(5e-5f));
        assertThat(embedding(model))
                .containsExactly(
                        Npy.readFloats(golden("audiomae/noise-embedding.npy")).values(), offset(5e-5f));
    }

    @Test
    void dassSaysWhatTheReferenceSaysAndBringsAudioSetsLabels() {
        ModelFolder model = run(ImportRequest.of(golden("dass")));

        assertThat(model.id()).isEqualTo("dass");
        assertThat(model.manifest().family()).isEqualTo("dass");
        assertThat(model.manifest().capabilities()).containsExactly(Capability.CLASSIFY, Capability.EMBED);
        assertThat(model.manifest().patchGrid()).isNull();
        assertThat(model.labels()).hasSize(527).startsWith("Speech", "Male speech, man speaking");
        for (String sound : List.of("clip10s", "frames2500")) {
            assertThat(logits(model, "dass/" + sound + "_input.npy"))
                    .containsExactly(
                            Npy.readFloats(golden("dass/" + sound + "_logits.npy"))
                                    .values(),
                            offset(5e-5f));
        }
    }

    @Test
    void dassGivesVectorsForWholeWindowsOnly() {
        ModelFolder model = run(ImportRequest.of(golden("dass/model.safetensors")));

        assertThat(embedding(model, "dass/clip10s_input.npy", EmbeddingLevel.CLIP))
                .containsExactly(
                        Npy.readFloats(golden("dass/clip10s_embedding.npy")).values(), offset(5e-5f));
        assertThatThrownBy(() -> embedding(model, "dass/clip10s_input.npy", EmbeddingLevel.PATCH))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("whole window");
    }

    @Test
    void standInsForLabelsAreNotTaken() throws IOException {
        Path port = port(
                "tiny-finetuned.pth", "model.safetensors", "{\"id2label\": {\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"}}");

        assertThat(run(ImportRequest.of(port)).labels()).startsWith("class 0");
    }

    @Test
    void foldersWithoutOneCheckpointAreRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> run(ImportRequest.of(empty)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("contains no model");
        Files.writeString(empty.resolve("a.pth"), "");
        Files.writeString(empty.resolve("b.pth"), "");
        assertThatThrownBy(() -> run(ImportRequest.of(empty)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a.pth, b.pth");
    }

    /// The part of an official checkpoint that a port holds: encoder and norm, or the whole classifier.
    private Path port(String official, String file, String config) throws IOException {
        Path port = Files.createDirectory(folder.resolve(PORT));
        try (TensorTable tensors = TensorTable.open(golden("audiomae/" + official));
                Port part = new Port(tensors)) {
            if (file.endsWith(".bin")) {
                CheckpointWriter.stateDict(part, port.resolve(file));
            } else {
                CheckpointWriter.safetensors(part, port.resolve(file));
            }
        }
        if (!config.isEmpty()) {
            Files.writeString(port.resolve("config.json"), config);
        }
        return port;
    }

    private ModelFolder run(ImportRequest request) {
        return new ModelImporter(library).run(request.replacing(), Progress.NONE, CancellationToken.none());
    }

    private static float[] logits(ModelFolder model, String input) {
        try (LoadedModel loaded = LoadedModel.open(model, new ExecutionTarget.Cpu(2))) {
            float[] values = Npy.readFloats(golden(input)).values();
            return new SoundTagger(loaded)
                    .classify(
                            new SpectrogramWindow(values, values.length / 128),
                            PatchMask.nothingHidden(PatchGrid.AUDIOSET),
                            CancellationToken.none())
                    .logits();
        }
    }

    private static float[] embedding(ModelFolder model) {
        return embedding(model, "audiomae/input-noise.npy", EmbeddingLevel.CLIP);
    }

    private static float[] embedding(ModelFolder model, String input, EmbeddingLevel level) {
        try (LoadedModel loaded = LoadedModel.open(model, new ExecutionTarget.Cpu(2))) {
            NormalizedWindowSource window = NormalizedWindowSource.of(
                    "input", Npy.readFloats(golden(input)).values(), Preprocessing.AUDIOSET);
            PlacedWindow placed =
                    new PlacedWindow(new TimeSpan(0, Preprocessing.AUDIOSET.windowSeconds()), window.window());
            return new EmbeddingExtractor(loaded)
                    .rows(List.of(placed), level, CancellationToken.none())
                    .getFirst()
                    .getFirst()
                    .values();
        }
    }

    private static Path golden(String name) {
        try {
            return Path.of(Objects.requireNonNull(HubFolderTest.class.getResource("/golden/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
