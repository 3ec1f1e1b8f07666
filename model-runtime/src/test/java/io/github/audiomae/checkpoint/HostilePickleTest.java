package io.github.audiomae.checkpoint;

import static io.github.audiomae.checkpoint.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Malformed and malicious pickles in an otherwise valid zip.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePickleTest {
    @TempDir
    Path folder;

    @Test
    void theSoundModelOfTheseTestsOpens() throws IOException {
        try (TensorTable table = TensorTable.open(zip(PickleBytes.soundModel()))) {
            assertThat(table.read("weight")).containsExactly(0, 0);
        }
    }

    @Test
    void aForeignFunctionIsNeverCalledAndSaidToBeThere() throws IOException {
        Path trace = folder.resolve("executed");
        for (String module : new String[] {"os", "posix", "nt", "builtins", "subprocess", "torch", "torch._utils"}) {
            PickleBytes call = new PickleBytes()
                    .global(module, "system")
                    .text("touch " + trace)
                    .raw(0x85)
                    .raw("R.");
            assertRefused(zip(call), module + ".system", "never run");
        }
        assertThat(trace).doesNotExist();
    }

    @Test
    void aForeignFunctionWhereTheModelShouldBeIsNamed() throws IOException {
        assertRefused(
                zip(new PickleBytes()
                        .raw("}")
                        .text("model")
                        .global("os", "system")
                        .text("true")
                        .raw(0x85)
                        .raw("Rs.")),
                "\"os.system\" (never run or built here) under \"model\"");
        assertRefused(
                zip(new PickleBytes()
                        .raw("}")
                        .text("model")
                        .global("os", "system")
                        .raw("s.")),
                "\"os.system\"");
    }

    @Test
    void foreignObjectsBesideTheModelDoNoHarm() throws IOException {
        PickleBytes pickle = new PickleBytes()
                .raw("}(")
                .text("logger")
                .global("os", "system")
                .text("true")
                .raw(0x85)
                .raw("R}b")
                .text("model")
                .raw("}")
                .text("weight")
                .tensor("FloatStorage", "0", 2, 0, new long[] {2}, new long[] {1})
                .raw("su.");
        assertThat(Opening.openAndReadAll(zip(pickle))).isEqualTo(1);
    }

    @Test
    void cutShortAnywhereIsRefused() throws IOException {
        byte[] sound = PickleBytes.soundModel().toBytes();
        for (int length = 0; length < sound.length; length++) {
            assertRefused(zip(Arrays.copyOf(sound, length)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "0.",
                "1.",
                "2.",
                "t.",
                "s.",
                "}s.",
                "}Ns.",
                "(}NNs.",
                "(}Nu.",
                "u.",
                "R.",
                "b.",
                "h\u0001.",
                "q\u0000.",
                "a.",
                "Q.",
                "N.",
                "].",
                ").",
                "}.",
                "(NNNNNNNNNN.",
                "\u0093.",
                "S'x'\n.",
                "I1\n.",
                "P1\n.",
                "i",
                "o",
                "\u0082\u0001.",
                "\u0080\u0009.",
                "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f",
                "\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
                "X\u00ff\u00ff\u00ff\u00ff",
                "\u008b\u00ff\u00ff\u00ff\u00ff",
                "\u008b\u00ff\u00ff\u00ff\u007f",
                "\u008a\u00ff",
                "J\u0000",
                "G\u0000",
                "cos\nsystem",
                "cos",
                "c"
            })
    void nonsenseInstructionsAreRefused(String instructions) throws IOException {
        assertRefused(zip(new PickleBytes().raw(instructions)));
    }

    @Test
    void endlessNestingIsRefusedAtOnce() throws IOException {
        assertRefused(zip(new PickleBytes()
                .raw("(".repeat(1_900_000))
                .raw("t".repeat(90_000))
                .raw(".")));
        assertRefused(
                zip(new PickleBytes().raw("N").raw("\u0085".repeat(1_900_000)).raw(".")), "single value");
        assertRefused(zip(new PickleBytes().raw("}".repeat(1_900_000)).raw(".")), "no tensors");
        assertRefused(zip(new PickleBytes().raw("N".repeat(3_000_000)).raw(".")), "instructions");
    }

    @Test
    void valuesThatDoubleWithEveryStepStaySmall() throws IOException {
        // t = (t, t), a million times over: traversing it would visit 2^1,000,000 leaves.
        assertRefused(
                zip(new PickleBytes().raw("N").raw("2\u0086".repeat(900_000)).raw(".")), "single value");
        // A list that contains itself again and again.
        assertRefused(zip(new PickleBytes()
                .raw("]q\u0000")
                .raw("(" + "h\u0000".repeat(500_000) + "e")
                .raw("h\u0000a".repeat(300_000))
                .raw(".")));
    }

    @Test
    void dictionariesThatContainThemselvesAreNotFollowed() throws IOException {
        assertRefused(zip(new PickleBytes().raw("}q\u0000").text("model").raw("h\u0000s.")), "no tensors");
        assertRefused(
                zip(new PickleBytes()
                        .raw("}q\u0000")
                        .text("args")
                        .raw("h\u0000s")
                        .text("model")
                        .raw("h\u0000s.")),
                "no tensors");
    }

    @Test
    void oneStateForManyNamespacesIsNotCopied() throws IOException {
        PickleBytes pickle = new PickleBytes().raw("}(");
        for (int i = 0; i < 50_000; i++) {
            pickle.text("k" + i).raw("N");
        }
        pickle.raw("uq\u0000");
        pickle.raw(")cargparse\nNamespace\n)\u0081h\u0000b0".repeat(100_000)).raw(".");
        assertRefused(zip(pickle));
    }

    @Test
    void aPathOfManyLongPartsIsNotJoined() throws IOException {
        PickleBytes pickle =
                new PickleBytes().text("x".repeat(1_000_000)).raw("q\u0000").global("pathlib", "PosixPath");
        pickle.raw("q\u0001").raw("(" + "h\u0000".repeat(60) + "tq\u0002");
        pickle.raw("h\u0001h\u0002R0".repeat(100_000)).raw(".");
        assertRefused(zip(pickle));
    }

    @Test
    void aVeryLargePickleIsRefusedBeforeItIsRead() throws IOException {
        assertRefused(zip(new byte[PickleReader.MOST_BYTES + 1]), "too many");
    }

    @Test
    void hugeNumbersAndNamesAreNotMade() throws IOException {
        byte[] digits = new byte[8_000_000];
        Arrays.fill(digits, (byte) 0x7f);
        PickleBytes number = new PickleBytes().raw(0x8b).little(digits.length);
        assertRefused(zip(concat(number.toBytes(), concat(digits, new byte[] {'.'}))), "\"int\"");
        assertRefused(zip(new PickleBytes().global("a".repeat(2_000_000), "b").raw(".")), "1000 characters");
        assertRefused(
                zip(new PickleBytes()
                        .text("m\n".repeat(1_000_000))
                        .text("n")
                        .raw(0x93)
                        .raw(".")),
                "m?m?");
    }

    private Path zip(PickleBytes pickle) throws IOException {
        return zip(pickle.toBytes());
    }

    private Path zip(byte[] pickle) throws IOException {
        return TorchZip.around(pickle).member("archive/data/0", new byte[8]).write(folder);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
