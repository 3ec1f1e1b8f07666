package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads files that PyTorch wrote (`checkpoint/make_checkpoints.py` lists the content of each).
class TorchCheckpointTest {
    private static final float[] COUNTED = {0, 1, 2, 3, 4, 5};

    @ParameterizedTest
    @CsvSource({"tiny-pretrained, 310", "tiny-finetuned, 32"})
    void holdsTheSameTensorsAsTheSafetensorsFile(String model, int count) {
        try (TensorTable pth = open("/golden/audiomae/" + model + ".pth");
                TensorTable safetensors = open("/golden/audiomae/" + model + ".safetensors")) {
            assertThat(pth.tensors()).hasSize(count).containsExactlyInAnyOrderEntriesOf(safetensors.tensors());
            for (String name : pth.tensors().keySet()) {
                assertThat(pth.read(name)).as(name).isEqualTo(safetensors.read(name));
            }
        }
    }

    @Test
    void readsTheTrainingArgumentsOfAnOfficialFile() {
        try (TensorTable pretrained = open("/golden/audiomae/tiny-pretrained.pth")) {
            assertThat(pretrained.flag("norm_pix_loss")).contains(true);
            assertThat(pretrained.trainingArguments())
                    .containsEntry("mask_ratio", 0.8)
                    .containsEntry("decoder_mode", 1L)
                    .containsEntry("mask_2d", false)
                    .containsEntry("local_rank", -1L)
                    .containsEntry("output_dir", "runs/test");
        }
        try (TensorTable finetuned = open("/golden/audiomae/tiny-finetuned.pth")) {
            assertThat(finetuned.flag("norm_pix_loss")).isEmpty();
            assertThat(finetuned.trainingArguments()).containsEntry("nb_classes", 10L);
        }
    }

    @Test
    void convertsEveryFloatingPointTypeAndListsTheOthers() {
        try (TensorTable table = open("/checkpoint/types.pth")) {
            assertThat(table.tensors())
                    .containsExactly(
                            entry("single", new TensorShape(2, 3)),
                            entry("half", new TensorShape(2, 3)),
                            entry("brain", new TensorShape(2, 3)),
                            entry("double", new TensorShape(2, 3)),
                            entry("scalar", new TensorShape()),
                            entry("empty", new TensorShape(0, 3)),
                            entry("steps", new TensorShape()),
                            entry("flags", new TensorShape(2)));
            assertThat(table.read("single")).containsExactly(COUNTED);
            assertThat(table.read("half")).containsExactly(0, 0.5f, 1, 1.5f, 2, 2.5f);
            assertThat(table.read("brain")).containsExactly(-0f, -1, -2, -3, -4, -5);
            assertThat(table.read("double")).containsExactly(0.25f, 1.25f, 2.25f, 3.25f, 4.25f, 5.25f);
            assertThat(table.read("scalar")).containsExactly(7.5f);
            assertThat(table.read("empty")).isEmpty();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> table.read("steps"))
                    .withMessageContaining("\"steps\" as \"I64\"");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> table.read("other"))
                    .withMessageContaining("no tensor \"other\"");
        }
    }

    @Test
    void honoursOffsetsAndStridesOfViewsOfOneStorage() {
        // The storage is a table of 4 rows × 6 columns with the values 0, 1, 2, ….
        try (TensorTable table = open("/checkpoint/views.pth")) {
            assertThat(table.tensors()).containsEntry("transposed", new TensorShape(6, 4));
            assertThat(table.read("transposed"))
                    .containsExactly(
                            0, 6, 12, 18, 1, 7, 13, 19, 2, 8, 14, 20, 3, 9, 15, 21, 4, 10, 16, 22, 5, 11, 17, 23);
            assertThat(table.read("row")).containsExactly(12, 13, 14, 15, 16, 17);
            assertThat(table.read("column")).containsExactly(1, 7, 13, 19);
            assertThat(table.read("block")).containsExactly(8, 9, 10, 14, 15, 16);
            assertThat(table.read("every_other")).containsExactly(0, 3, 12, 15);
            assertThat(table.read("repeated")).containsExactly(5, 5, 5, 6, 6, 6);
            assertThat(table.read("whole")).hasSize(24).startsWith(0, 1, 2).endsWith(23);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimizer-first.pth", "protocol-4.pth"})
    void findsTheModelWhereverItStandsAndLeavesTheOptimizerAlone(String name) {
        try (TensorTable table = open("/checkpoint/" + name)) {
            assertThat(table.tensors())
                    .containsExactly(entry("weight", new TensorShape(2, 3)), entry("bias", new TensorShape(2)));
            assertThat(table.read("weight")).containsExactly(COUNTED);
            assertThat(table.read("bias")).containsExactly(-1, -1);
            assertThat(table.trainingArguments())
                    .containsOnly(
                            entry("norm_pix_loss", false),
                            entry("epochs", 33L),
                            entry("mask_ratio", 0.8),
                            entry("model", "mae_vit_base_patch16"),
                            entry("output_dir", "/runs/test"),
                            entry("seed", -3L),
                            entry("big", 1L << 40));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters.bin", "nested-root.pth", "no-root.pth"})
    void acceptsParametersAtTheTopLevelUnderAnyRootFolder(String name) {
        try (TensorTable table = open("/checkpoint/" + name)) {
            assertThat(table.tensors().sequencedKeySet()).containsExactly("weight", "bias");
            assertThat(table.read("weight")).containsExactly(COUNTED);
            assertThat(table.trainingArguments()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "old-format.pth, before version 1.6",
        "compressed.pth, packed again",
        "whole-module.pth, Python object \"torch.nn.modules.linear.Linear\"",
        "whole-module-under-model.pth, Python object \"torch.nn.modules.linear.Linear\""
    })
    void refusesOtherKindsOfFilesWithAReason(String name, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> open("/checkpoint/" + name))
                .withMessageContaining(name)
                .withMessageContaining(reason)
                .withMessageEndingWith(".");
    }

    @Test
    void onlyFloat16IsHalf() {
        try (TensorTable table = open("/checkpoint/types.pth")) {
            assertThat(table.isHalf("half")).isTrue();
            assertThat(table.isHalf("brain")).isFalse();
            assertThat(table.isHalf("single")).isFalse();
            assertThat(table.isHalf("other")).isFalse();
        }
    }

    @Test
    void aFileWithAModelHasTrainedWeightsAndNothingToRemark() {
        try (TensorTable table = open("/checkpoint/types.pth")) {
            assertThat(table.weights()).containsExactly(TrainedWeights.MODEL);
            assertThat(table.remarks()).isEmpty();
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        TensorTable table = open("/checkpoint/types.pth");
        table.close();
        table.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileIsKeptOpen() throws IOException {
        Path sound = resource("/checkpoint/types.pth");
        TensorTable table = TensorTable.open(sound);
        assertThat(Opening.timesOpen(sound)).isEqualTo(1);
        table.close();
        assertThat(Opening.timesOpen(sound)).isZero();

        Path refused = resource("/checkpoint/compressed.pth");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> TensorTable.open(refused));
        assertThat(Opening.timesOpen(refused)).isZero();
    }

    @Test
    void anAverageBesideTheModelIsRemarked(@TempDir Path folder) throws IOException {
        SequencedMap<String, TensorTable> sets = new LinkedHashMap<>();
        sets.put("model", new NamedTensors("w"));
        sets.put("model_ema", new NamedTensors("x", "w"));
        Path file = CheckpointWriter.nested(sets, folder.resolve("both.pth"));

        try (TensorTable trained = TensorTable.open(file);
                TensorTable average = TensorTable.open(file, Optional.of(TrainedWeights.EMA))) {
            assertThat(trained.tensors()).containsOnlyKeys("w");
            assertThat(trained.remarks()).hasSize(1);
            assertThat(average.weights()).containsExactlyInAnyOrder(TrainedWeights.values());
            assertThat(average.read("w")).containsExactly(1, -1);
        }
    }

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TorchCheckpointTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static TensorTable open(String name) {
        return TensorTable.open(resource(name));
    }
}
