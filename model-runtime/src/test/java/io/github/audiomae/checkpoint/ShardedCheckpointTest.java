package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardedCheckpointTest {
    @TempDir
    private Path folder;

    private Path index;

    @BeforeEach
    void writeTwoShards() throws IOException {
        index = folder.resolve("model.safetensors.index.json");
        shard("one.safetensors", SafetensorsBytes.entry("norm", "F32", "[1]", 0, 4), 1.5f);
        shard(
                "two.safetensors",
                "\"__metadata__\":{\"epochs\":\"7\"}," + SafetensorsBytes.entry("head", "F16", "[2]", 0, 4),
                0);
        map("\"head\":\"two.safetensors\",\"norm\":\"one.safetensors\"");
    }

    @Test
    void tensorsAreReadFromTheFileThatHoldsThem() {
        try (TensorTable joined = TensorTable.open(index)) {
            assertThat(joined.file()).isEqualTo(index);
            assertThat(joined.tensors().keySet()).containsExactly("head", "norm");
            assertThat(joined.tensors().get("head")).isEqualTo(new TensorShape(2));
            assertThat(joined.read("norm")).containsExactly(1.5f);
            assertThat(joined.read("head")).containsExactly(0, 0);
            assertThat(joined.isHalf("head")).isTrue();
            assertThat(joined.isHalf("norm")).isFalse();
            assertThat(joined.isHalf("nothing")).isFalse();
            assertThat(joined.trainingArguments()).containsEntry("epochs", 7L);
            assertThat(joined.remarks()).singleElement().asString().contains("2 files");
            assertThatThrownBy(() -> joined.read("nothing"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("\"nothing\"");
        }
    }

    @Test
    void aFileHoldsMoreThanTheIndexAsksFor() throws IOException {
        map("\"norm\":\"one.safetensors\"");
        try (TensorTable joined = TensorTable.open(index)) {
            assertThat(joined.tensors().keySet()).containsExactly("norm");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'../one.safetensors', not the name of a file",
        "'a\\\\one.safetensors', not the name of a file",
        "'..', not the name of a file",
        "'', not the name of a file",
        "'three.safetensors', 'missing: three.safetensors'",
        "'model.safetensors.index.json', is a JSON text"
    })
    void anIndexNamesFilesBesideItThatHoldTensors(String name, String words) throws IOException {
        map("\"norm\":\"" + name + "\"");

        refused(words);
    }

    @Test
    void aNumberIsNoName() throws IOException {
        map("\"norm\":3");

        refused("not the name of a file");
    }

    @Test
    void anIndexNamesAtLeastOneFile() throws IOException {
        map("");

        refused("names 0 files");
    }

    @Test
    void aTensorMustBeWhereTheIndexSays() throws IOException {
        map("\"norm\":\"two.safetensors\"");

        refused("places the tensor \"norm\" in two.safetensors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[1, 2]", "{\"weight_map\": [\"one.safetensors\"]}", "{\"weight_map\""})
    void otherJsonIsNoCheckpoint(String json) throws IOException {
        Files.writeString(index, json);

        refused("is a JSON text without tensors");
    }

    @Test
    void theSameTensorTwiceIsNotDecidedByChance() throws IOException {
        map("\"norm\":\"one.safetensors\",\"norm\":\"two.safetensors\"");

        refused("is a JSON text without tensors");
    }

    @Test
    void anAverageThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> TensorTable.open(index, Optional.of(TrainedWeights.EMA)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("contains no moving average");
    }

    private void refused(String words) {
        assertThatThrownBy(() -> TensorTable.open(index).close())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }

    private void map(String entries) throws IOException {
        Files.writeString(index, "{\"metadata\": {}, \"weight_map\": {" + entries + "}}");
    }

    private void shard(String name, String entry, float value) throws IOException {
        byte[] data = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
        Files.move(new SafetensorsBytes(folder).write("{" + entry + "}", data), folder.resolve(name));
    }
}
