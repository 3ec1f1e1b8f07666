package io.github.audiomae.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.checkpoint.CheckpointWriter;
import io.github.audiomae.checkpoint.SelectedTensors;
import io.github.audiomae.checkpoint.TensorTable;
import io.github.audiomae.checkpoint.TrainedWeights;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One model in the forms that trainers write: with a prefix before every name, as a moving average, in several files.
/// Each must give the same graphs as the plain file, bit for bit.
class CheckpointFormsTest {
    @TempDir
    Path folder;

    ModelImporter importer;
    String plain = "";

    @BeforeEach
    void importThePlainFile() {
        importer = new ModelImporter(new ModelLibrary(folder.resolve("home"), List.of()));
        plain = graphOf(ImportRequest.of(golden()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"module.", "model.", "net.backbone.", "_orig_mod.", "module._orig_mod.", "a.b.c.d."})
    void aPrefixOfAllNamesIsRemovedAndSaid(String prefix) throws IOException {
        Path file = folder.resolve("wrapped.safetensors");
        with(tensors -> CheckpointWriter.safetensors(tensors.with(name -> prefix + name, 1), file));

        assertThat(graphOf(ImportRequest.of(file))).isEqualTo(plain);
        assertThat(ModelImporter.look(ImportRequest.of(file)).remarks().toString())
                .contains("begin with \"" + prefix + "\"; this prefix was removed");
    }

    @Test
    void theCounterOfAnAveragedModelIsLeftOut() throws IOException {
        Path file = folder.resolve("averaged.bin");
        with(tensors -> CheckpointWriter.stateDict(
                tensors.with(name -> "module." + name, 1).withCounter("n_averaged"), file));

        assertThat(graphOf(ImportRequest.of(file))).isEqualTo(plain);
    }

    @Test
    void aPrefixOfSomeNamesIsNotRemoved() throws IOException {
        Path file = folder.resolve("half.safetensors");
        with(tensors -> CheckpointWriter.safetensors(
                tensors.with(name -> name.startsWith("head") ? name : "model." + name, 1), file));

        assertThatThrownBy(() -> ModelImporter.look(file)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict_ema", "model_ema", "ema"})
    void anAverageAloneIsTakenAndNamed(String key) throws IOException {
        Path file = folder.resolve("average.pth");
        with(tensors -> CheckpointWriter.nested(new LinkedHashMap<>(Map.of(key, tensors.with(name -> name, 1))), file));

        assertThat(graphOf(ImportRequest.of(file))).isEqualTo(plain);
        ImportPreview found = ModelImporter.look(file);
        assertThat(found.weights()).containsExactly(TrainedWeights.EMA);
        assertThat(found.remarks().toString()).contains("only a moving average").contains(key);
        assertThatThrownBy(() -> ModelImporter.look(ImportRequest.of(file).taking(TrainedWeights.MODEL)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("contains only a moving average");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_dict_ema", "model_ema", "ema"})
    void bothKindsOfWeightsAreOffered(String key) throws IOException {
        Path file = folder.resolve("both.pth");
        with(tensors -> {
            SequencedMap<String, TensorTable> sets = new LinkedHashMap<>();
            sets.put("model", tensors.with(name -> name, 1));
            sets.put(key, new MixedTensors(tensors).with(name -> name, 0.5f));
            CheckpointWriter.nested(sets, file);
        });

        ImportPreview found = ModelImporter.look(file);
        assertThat(found.weights()).containsExactlyInAnyOrder(TrainedWeights.values());
        assertThat(found.remarks().toString())
                .contains("the trained weights are used")
                .contains(key);
        assertThat(graphOf(ImportRequest.of(file))).isEqualTo(plain);

        ModelFolder average = run(ImportRequest.of(file).taking(TrainedWeights.EMA));
        assertThat(average.manifest().files().get("classifier.onnx")).isNotEqualTo(plain);
        assertThat(average.manifest().provenance().note()).contains("moving average");
    }

    @Test
    void averagesToldApartByTheirNamesAreOfferedToo() throws IOException {
        Path file = folder.resolve("flat.safetensors");
        with(tensors -> CheckpointWriter.safetensors(
                tensors.with(name -> "model." + name, 1).with(name -> "ema." + name, 0.5f), file));

        assertThat(graphOf(ImportRequest.of(file))).isEqualTo(plain);
        assertThat(graphOf(ImportRequest.of(file).taking(TrainedWeights.EMA))).isNotEqualTo(plain);
    }

    @Test
    void anAverageThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ModelImporter.look(ImportRequest.of(golden()).taking(TrainedWeights.EMA)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("contains no moving average");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.safetensors", "pytorch_model.bin"})
    void partsWithAnIndexAreJoined(String whole) throws IOException {
        Path parts = sharded(whole);

        assertThat(graphOf(ImportRequest.of(parts))).isEqualTo(plain);
        assertThat(graphOf(ImportRequest.of(parts.resolve(part(whole, 2))))).isEqualTo(plain);
        assertThat(ModelImporter.look(parts).remarks().toString()).contains("2 files");
    }

    @Test
    void missingPartsAndAMissingIndexAreNamed() throws IOException {
        Path parts = sharded("model.safetensors");
        Files.delete(parts.resolve("model-00002-of-00002.safetensors"));
        assertThatThrownBy(() -> ModelImporter.look(parts))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("model-00002-of-00002.safetensors");

        Files.delete(parts.resolve("model.safetensors.index.json"));
        assertThatThrownBy(() -> ModelImporter.look(parts))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("missing: model.safetensors.index.json, model-00002-of-00002.safetensors");
    }

    @Test
    void anIndexMayNameNeitherOtherFoldersNorTensorsThatAreNotThere() throws IOException {
        Path parts = sharded("model.safetensors");
        Path index = parts.resolve("model.safetensors.index.json");
        String right = Files.readString(index);

        Files.writeString(index, right.replace("model-00002", "../sharded/model-00002"));
        assertThatThrownBy(() -> ModelImporter.look(parts)).hasMessageContaining("not the name of a file beside it");
        Files.writeString(index, right.replace("\"cls_token\"", "\"cls_tokens\""));
        assertThatThrownBy(() -> ModelImporter.look(parts)).hasMessageContaining("places the tensor \"cls_tokens\"");
    }

    private Path sharded(String whole) throws IOException {
        Path parts = Files.createDirectory(folder.resolve("sharded"));
        StringBuilder map = new StringBuilder();
        try (TensorTable tensors = TensorTable.open(golden())) {
            List<String> names = List.copyOf(tensors.tensors().keySet());
            int half = names.size() / 2;
            for (int number = 1; number <= 2; number++) {
                SequencedMap<String, String> some = new LinkedHashMap<>();
                for (String name : number == 1 ? names.subList(0, half) : names.subList(half, names.size())) {
                    some.put(name, name);
                    map.append(map.isEmpty() ? "" : ",\n");
                    map.append("\"%s\": \"%s\"".formatted(name, part(whole, number)));
                }
                TensorTable part = new SelectedTensors(tensors, some, List.of());
                Path file = parts.resolve(part(whole, number));
                if (whole.endsWith(".bin")) {
                    CheckpointWriter.stateDict(part, file);
                } else {
                    CheckpointWriter.safetensors(part, file);
                }
            }
        }
        Files.writeString(
                parts.resolve(whole + ".index.json"),
                "{\"metadata\": {\"total_size\": 0}, \"weight_map\": {" + map + "}}");
        return parts;
    }

    private static String part(String whole, int number) {
        int dot = whole.lastIndexOf('.');
        return "%s-0000%d-of-00002%s".formatted(whole.substring(0, dot), number, whole.substring(dot));
    }

    private interface Writing {
        void write(MixedTensors tensors) throws IOException;
    }

    private static void with(Writing writing) throws IOException {
        try (TensorTable tensors = TensorTable.open(golden())) {
            writing.write(new MixedTensors(tensors));
        }
    }

    private String graphOf(ImportRequest request) {
        return Objects.requireNonNull(run(request).manifest().files().get("classifier.onnx"));
    }

    private ModelFolder run(ImportRequest request) {
        return importer.run(request.replacing(), Progress.NONE, CancellationToken.none());
    }

    private static Path golden() {
        try {
            return Path.of(
                    Objects.requireNonNull(CheckpointFormsTest.class.getResource("/golden/audiomae/tiny-finetuned.pth"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
