package io.github.audiomae.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.run.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    @TempDir
    private Path folder;

    @Test
    void readsWhatNumpyWrote() {
        Npy.Floats array = Npy.readFloats(Path.of("src/test/resources/golden/fbank/one_frame_16k.raw.npy"));

        assertThat(array.shape()).containsExactly(1, 128);
        assertThat(array.values()).hasSize(128);
        assertThat(array.values()[3]).as("a filter without any bin").isEqualTo(-15.942385f);
    }

    @Test
    void writesTheBytesThatNumpyWrites() throws IOException {
        Path file = folder.resolve("a.npy");

        Npy.writeFloats(file, new float[] {1, -2}, 2);

        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).hasSize(128 + 8);
        assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .isEqualTo("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }" + " ".repeat(60) + "\n");
        assertThat(bytes).endsWith(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0);
    }

    @Test
    void floatsComeBackAsTheyWere() {
        float[] values = new float[3 * 100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 7f;
        }

        Npy.writeFloats(folder.resolve("a.npy"), values, 3, 100, 1000);
        Npy.Floats read = Npy.readFloats(folder.resolve("a.npy"));

        assertThat(read.shape()).containsExactly(3, 100, 1000);
        assertThat(read.values()).isEqualTo(values);
    }

    @Test
    void wholeNumbersComeBackAsTheyWere() {
        long[] values = {511, Long.MAX_VALUE, -1, 0};

        Npy.writeLongs(folder.resolve("a.npy"), values, 4);

        assertThat(Npy.readLongs(folder.resolve("a.npy")).values()).containsExactly(values);
    }

    @Test
    void noRowsAndSingleNumbersAreArraysToo() {
        Npy.writeFloats(folder.resolve("none.npy"), new float[0], 0, 768);
        Npy.writeFloats(folder.resolve("one.npy"), new float[] {5});

        assertThat(Npy.readFloats(folder.resolve("none.npy")).shape()).containsExactly(0, 768);
        assertThat(Npy.readFloats(folder.resolve("one.npy")).values()).containsExactly(5);
        assertThat(Npy.readFloats(folder.resolve("one.npy")).shape()).isEmpty();
    }

    @Test
    void axesAreNamedOutermostFirst() throws IOException {
        Npy.writeFloats(folder.resolve("a.npy"), new float[6], 2, 3);

        assertThat(new String(Files.readAllBytes(folder.resolve("a.npy")), StandardCharsets.ISO_8859_1))
                .contains("'shape': (2, 3), }");
    }

    @ParameterizedTest
    @ValueSource(bytes = {2, 3})
    void laterVersionsHaveALongerLength(byte version) throws IOException {
        String header = "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(12 + header.length() + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put(version).put((byte) 0).putInt(header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII)).putLong(-7).putLong(1L << 40);

        assertThat(Npy.readLongs(Files.write(folder.resolve("a.npy"), bytes.array()))
                        .values())
                .containsExactly(-7, 1L << 40);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, version 0", "4, 0, version 4", "2, 65537, header", "3, -1, header"})
    void otherVersionsAndLongHeadersAreRefused(byte version, int length, String words) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put(version).put((byte) 0).putInt(length);
        Path file = Files.write(folder.resolve("a.npy"), bytes.array());

        assertThatThrownBy(() -> Npy.readFloats(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aMissingByteIsNoticedBeforeMemoryIsTaken() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.writeFloats(file, new float[4], 4);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Npy.readFloats(file)).hasMessageContaining("cut short");
    }

    @Test
    void rowsAreAddedOneByOneOrTogether() {
        try (AtomicWriter<NpyRows> rows = NpyRows.at(folder.resolve("rows.npy"), 2)) {
            rows.write(array -> array.add(new float[] {1, 2}));
            rows.write(array -> array.addAll(new float[] {3, 4, 5, 6, 99, 99}, 2));
            assertThatThrownBy(() -> rows.write(array -> array.add(new float[3])))
                    .isInstanceOf(IllegalArgumentException.class);
            rows.commit();
        }

        Npy.Floats read = Npy.readFloats(folder.resolve("rows.npy"));
        assertThat(read.shape()).containsExactly(3, 2);
        assertThat(read.values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void shapeAndValuesMustAgree() {
        assertThatThrownBy(() -> Npy.writeFloats(folder.resolve("a.npy"), new float[5], 2, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), } | 16 | type <f8",
                "{'descr': '>f4', 'fortran_order': False, 'shape': (2,), } | 8 | type >f4",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), } | 16 | Fortran order",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), } | 8 | cut short",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (500000000,), } | 8 | cut short",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999, 99999999, 99999999), } | 8 | more values",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), } | 8 | more values",
                "hello | 8 | header that cannot be read",
            })
    void otherArraysAreRefusedInASentence(String header, int dataBytes, String sentence) throws IOException {
        Path file = write(header, dataBytes);

        assertThatThrownBy(() -> Npy.readFloats(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }

    /// Found by the fuzzer: a message must not repeat any bytes of a file.
    @Test
    void whatIsNoTypeIsNotRepeated() throws IOException {
        Path file = write("{'descr': '<f\n4 and more', 'fortran_order': False, 'shape': (2,), }", 8);

        assertThatThrownBy(() -> Npy.readFloats(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("header that cannot be read")
                .hasMessageNotContaining("more");
    }

    @Test
    void otherFilesAreRefusedInASentence() throws IOException {
        assertThatThrownBy(() -> Npy.readFloats(Files.writeString(folder.resolve("a.npy"), "not an array")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not a NumPy array");
        assertThatThrownBy(() -> Npy.readLongs(Files.createFile(folder.resolve("b.npy"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is not a NumPy array");
        assertThatThrownBy(() -> Npy.readLongs(folder.resolve("gone.npy")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Cannot read");
        assertThatThrownBy(() -> Npy.readLongs(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Npy.writeLongs(folder.resolve("no/where.npy"), new long[1], 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Cannot write");
    }

    private Path write(String header, int dataBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.write(header.length());
        bytes.write(0);
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[dataBytes]);
        return Files.write(folder.resolve("other.npy"), bytes.toByteArray());
    }
}
