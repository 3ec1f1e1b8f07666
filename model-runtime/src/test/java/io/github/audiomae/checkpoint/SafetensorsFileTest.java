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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    void onlyFloat16IsHalf() throws IOException {
        Path file = files.write(
                "{" + entry("half", "F16", "[2]", 0, 4) + "," + entry("brain", "BF16", "[2]", 4, 8) + "}", new byte[8]);
        try (TensorTable table = SafetensorsFile.open(file)) {
            assertThat(table.isHalf("half")).isTrue();
            assertThat(table.isHalf("brain")).isFalse();
            assertThat(table.isHalf("nothing")).isFalse();
        }
    }

    @Test
    void oversizedMetadataIsLeftOut() throws IOException {
        StringBuilder many = new StringBuilder("\"fits\":\"" + "a".repeat(10_000) + "\",");
        many.append("\"too long\":\"").append("a".repeat(10_001)).append('"');
        for (int i = 1; i <= 10_000; i++) {
            many.append(",\"n").append(i).append("\":\"").append(i).append('"');
        }
        try (TensorTable table = SafetensorsFile.open(files.write("{\"__metadata__\":{" + many + "}}"))) {
            assertThat(table.trainingArguments())
                    .hasSize(10_000)
                    .containsEntry("fits", "a".repeat(10_000))
                    .containsEntry("n9999", 9999L)
                    .doesNotContainKeys("too long", "n10000");
        }
    }

    @Test
    void aFileWithoutTensorsOpens() throws IOException {
        try (TensorTable table = SafetensorsFile.open(files.write("{}"))) {
            assertThat(table.tensors()).isEmpty();
        }
    }

    @Test
    void sixteenAxesAreRead() throws IOException {
        String shape = "[" + "1,".repeat(15) + "4]";
        try (TensorTable table =
                SafetensorsFile.open(files.write("{" + entry("a", "F32", shape, 0, 16) + "}", new byte[16]))) {
            assertThat(table.read("a")).hasSize(4);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileIsKeptOpen() throws IOException {
        Path damaged = files.write("{");
        assertDamaged(damaged);
        assertThat(Opening.timesOpen(damaged)).isZero();

        Path sound = files.write("{}");
        TensorTable table = SafetensorsFile.open(sound);
        assertThat(Opening.timesOpen(sound)).isEqualTo(1);
        table.close();
        assertThat(Opening.timesOpen(sound)).isZero();
    }

    @ParameterizedTest(name = "{0} of {1} at {2} to {3}, 16 bytes of data")
    @CsvSource(
            delimiter = ';',
            value = {
                "[4]; F32; 0; 12; does not match its 12 bytes",
                "[4]; F32; 4; 16; does not match its 12 bytes",
                "[1073741824,1073741824,2]; F64; 0; 0; does not match its 0 bytes", // 2^61 · 8 bytes overflow to 0
                "[4]; F32; 4; 20; claims bytes 4 to 20, but there are only 16",
                "[4]; F32; 16; 0; claims bytes 16 to 0, but there are only 16",
                "[4]; F32; -16; 0; negative size",
                "[-4]; F32; 0; 16; negative size",
                "[-2,-2]; F32; 0; 16; negative size",
                "[4611686018427387905]; F32; 0; 4; impossible shape",
                "[65536,65536,65536,65536,1]; F32; 0; 0; impossible shape",
                "[1e1]; F32; 0; 16; not a list of sizes",
                "[4.0]; F32; 0; 16; not a list of sizes",
                "[\"4\"]; F32; 0; 16; not a list of sizes",
                "[[4]]; F32; 0; 16; not a list of sizes",
                "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,4]; F32; 0; 16; not a list of sizes", // 17 axes
                "null; F32; 0; 16; does not describe the tensor",
                "[99999999999999999999]; F32; 0; 16; not valid JSON",
                "[3]; F32; 0; 12; more bytes after its last tensor",
                "[3]; F32; 4; 16; gap"
            })
    void refusesEntriesThatCannotBe(String shape, String type, long begin, long end, String reason) throws IOException {
        assertDamaged(files.write("{" + entry("a", type, shape, begin, end) + "}", new byte[16]), reason);
    }

    @Test
    void refusesTooManyTensors() throws IOException {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i <= 100_000; i++) {
            many.append(entry("t" + i, "F32", "[0]", 0, 0)).append(i < 100_000 ? ',' : '}');
        }
        assertDamaged(files.write(many.toString()), "more than 100000 tensors");
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

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource(
            delimiter = ';',
            value = {
                "-9223372036854775808; states 9223372036854775808 bytes",
                "-1; states 18446744073709551615 bytes",
                "9223372036854775807; states 9223372036854775807 bytes",
                "100000001; states 100000001 bytes",
                "3; states 3 bytes in a file of 10",
                "1; not valid JSON",
                "0; not a JSON object"
            })
    void refusesLyingHeaderLengths(long claimed, String reason) throws IOException {
        assertDamaged(files.write(claimed, "{}"), reason);
    }

    @Test
    void refusesFilesShorterThanTheLengthOfTheirHeader() throws IOException {
        assertDamaged(Files.write(folder.resolve("short"), new byte[7]), "only 7 bytes long");
        assertDamaged(Files.write(folder.resolve("short"), new byte[8]), "not a JSON object");
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
