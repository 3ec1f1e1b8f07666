package io.github.audiomae.checkpoint;

import static io.github.audiomae.checkpoint.SafetensorsBytes.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFileTest {
    @TempDir
    Path folder;

    SafetensorsBytes files;

    @BeforeEach
    void prepare() {
        files = new SafetensorsBytes(folder);
    }

    @Test
    void readsFloat32Float16AndBfloat16AsFloat32() throws IOException {
        // 1.5 is 0x3FC00000 as float32, 0x3E00 as float16, 0x3FC0 as bfloat16; −2 is 0xC000 in both 16-bit formats.
        Path file = files.write(
                "{" + entry("half", "F16", "[2]", 4, 8) + "," + entry("single", "F32", "[1]", 0, 4) + ","
                        + entry("brain", "BF16", "[1,2]", 8, 12) + "}   ",
                bytes(0, 0, 0xC0, 0x3F, 0x00, 0x3E, 0x00, 0xC0, 0xC0, 0x3F, 0x00, 0xC0));
        try (TensorTable table = TensorTable.open(file)) {
            assertThat(table.file()).isEqualTo(file);
            assertThat(table.tensors())
                    .containsExactly(
                            entry("half", new TensorShape(2)),
                            entry("single", new TensorShape(1)),
                            entry("brain", new TensorShape(1, 2)));
            assertThat(table.read("single")).containsExactly(1.5f);
            assertThat(table.read("half")).containsExactly(1.5f, -2f);
            assertThat(table.read("brain")).containsExactly(1.5f, -2f);
        }
    }

    @Test
    void readsScalarsAndEmptyTensors() throws IOException {
        Path file = files.write(
                "{" + entry("scalar", "F32", "[]", 0, 4) + "," + entry("empty", "F32", "[0,7]", 4, 4) + "}",
                bytes(0, 0, 0x80, 0x3F));
        try (TensorTable table = SafetensorsFile.open(file)) {
            assertThat(table.read("scalar")).containsExactly(1f);
            assertThat(table.read("empty")).isEmpty();
        }
    }

    @Test
    void metadataBecomesTypedTrainingArguments() throws IOException {
        Path file = files.write("{\"__metadata__\":{\"norm_pix_loss\":\"True\",\"mask_2d\":\"false\",\"epochs\":\"33\","
                + "\"mask_ratio\":\"0.8\",\"lr\":\"2e-4\",\"format\":\"pt\",\"huge\":\"99999999999999999999999\"}}");
        try (TensorTable table = SafetensorsFile.open(file)) {
            assertThat(table.trainingArguments())
                    .containsEntry("norm_pix_loss", true)
                    .containsEntry("mask_2d", false)
                    .containsEntry("epochs", 33L)
                    .containsEntry("mask_ratio", 0.8)
                    .containsEntry("lr", 2e-4)
                    .containsEntry("format", "pt")
                    .containsEntry("huge", 1e23);
            assertThat(table.flag("norm_pix_loss")).contains(true);
            assertThat(table.flag("epochs")).isEmpty();
        }
    }

    @Test
    void integerTensorsAreListedAndRefusedOnlyWhenRead() throws IOException {
        Path file = files.write(
                "{" + entry("count", "I64", "[]", 0, 8) + "," + entry("odd", "F8_E4M3", "[4]", 8, 12) + "}",
                new byte[12]);
        try (TensorTable table = SafetensorsFile.open(file)) {
            assertThat(table.tensors()).containsOnlyKeys("count", "odd");
            assertRefused(() -> table.read("count"), "\"count\" as \"I64\"");
            assertRefused(() -> table.read("odd"), "\"odd\" as \"F8_E4M3\"");
            assertRefused(() -> table.read("nothing"), "no tensor \"nothing\"");
        }
    }

    @ParameterizedTest(name = "{0} of {1} at {2} to {3}, 16 bytes of data")
    @CsvSource(
            delimiter = ';',
            value = {
                "[4]; F32; 0; 12",
                "[4]; F32; 4; 20",
                "[4]; F32; 16; 0",
                "[4]; F32; -16; 0",
                "[-4]; F32; 0; 16",
                "[-2,-2]; F32; 0; 16",
                "[4611686018427387905]; F32; 0; 4",
                "[65536,65536,65536,65536,1]; F32; 0; 0",
                "[1e1]; F32; 0; 16",
                "[4.0]; F32; 0; 16",
                "[\"4\"]; F32; 0; 16",
                "[[4]]; F32; 0; 16",
                "null; F32; 0; 16",
                "[99999999999999999999]; F32; 0; 16",
                "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4]; F32; 0; 16",
                "[3]; F32; 0; 12",
                "[3]; F32; 4; 16"
            })
    void refusesEntriesThatCannotBe(String shape, String type, long begin, long end) throws IOException {
        assertDamaged(files.write("{" + entry("a", type, shape, begin, end) + "}", new byte[16]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "NaN",
                "{\"a\":NaN}",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0]}}",
                "{\"a\":{\"dtype\":7,\"shape\":[0],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0,0]}}",
                "{\"__metadata__\":7}",
                "{}{}",
                "{} x",
            })
    void refusesHeadersThatAreNotOne(String header) throws IOException {
        assertDamaged(files.write(header));
    }

    @Test
    void refusesOverlapsHolesAndTrailingBytes() throws IOException {
        String first = entry("a", "F32", "[2]", 0, 8);
        assertDamaged(files.write("{" + first + "," + entry("b", "F32", "[2]", 4, 12) + "}", new byte[12]), "overlap");
        assertDamaged(files.write("{" + first + "," + entry("b", "F32", "[1]", 12, 16) + "}", new byte[16]), "gap");
        assertDamaged(files.write("{" + first + "}", new byte[9]), "after its last tensor");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        assertDamaged(files.write(
                "{" + entry("a", "F32", "[1]", 0, 4) + "," + entry("a", "F32", "[1]", 4, 8) + "}", new byte[8]));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, Long.MAX_VALUE, 100_000_001, 3, 1, 0})
    void refusesLyingHeaderLengths(long claimed) throws IOException {
        assertDamaged(files.write(claimed, "{}"));
    }

    @Test
    void deepNestingIsRefusedAtOnce() throws IOException {
        assertDamaged(files.write("{\"a\":" + "[".repeat(5_000_000)));
        assertDamaged(files.write("{\"a\":{\"x\":" + "{\"y\":".repeat(1_000_000)));
    }

    @Test
    void cutShortAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(files.write("{" + entry("a", "F32", "[2]", 0, 8) + "}", new byte[8]));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertDamaged(cut);
        }
    }

    private static void assertDamaged(Path file, String... words) {
        ThrowingCallable opening = () -> Opening.measured(() -> {
            SafetensorsFile.open(file).close();
            return file;
        });
        assertRefused(opening, " is damaged: ");
        assertRefused(opening, words);
    }

    private static void assertRefused(ThrowingCallable action, String... words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(action)
                .satisfies(problem -> assertThat(problem.getMessage())
                        .endsWith(".")
                        .doesNotContain("\n")
                        .matches(message -> Stream.of(words).allMatch(message::contains), Arrays.toString(words)));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
