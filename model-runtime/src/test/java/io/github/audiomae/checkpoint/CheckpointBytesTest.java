package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CheckpointBytesTest {
    @TempDir
    Path folder;

    /// They are read in blocks of 256 KiB; 150,000 values are two blocks and a part of a third.
    @Test
    void manyValuesAreReadInOrderUpToTheEndOfTheFile() throws IOException {
        int count = 150_000;
        ByteBuffer all = ByteBuffer.allocate(5 + Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        all.position(5);
        float[] written = new float[count];
        for (int i = 0; i < count; i++) {
            written[i] = i;
            all.putFloat(i);
        }

        try (CheckpointBytes bytes = CheckpointBytes.open(write(all.array()))) {
            assertThat(bytes.readValues(ElementType.F32, 5, count)).isEqualTo(written);
        }
    }

    @Test
    void aStreamHasTheBytesOfItsRangeOnly() throws IOException {
        byte[] content = {1, (byte) 0xff, 0, 7, 9};
        try (CheckpointBytes bytes = CheckpointBytes.open(write(content))) {
            InputStream one = bytes.stream(1, 4);
            assertThat(one.read()).as("unsigned").isEqualTo(255);
            assertThat(one.read()).isZero();
            assertThat(one.read()).isEqualTo(7);
            assertThat(one.read()).as("at its end").isEqualTo(-1);
            assertThat(bytes.stream(1, 4).readAllBytes()).containsExactly(0xff, 0, 7);
        }
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        try (CheckpointBytes bytes = CheckpointBytes.open(write(new byte[8]))) {
            assertThat(bytes.read(0, 8).remaining()).isEqualTo(8);
            assertThatThrownBy(() -> bytes.read(1, 8)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> bytes.readValues(ElementType.F32, 1, 2))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> bytes.stream(0, 9)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void closingReleasesTheFile() throws IOException {
        Path file = write(new byte[1]);
        CheckpointBytes bytes = CheckpointBytes.open(file);
        assertThat(Opening.timesOpen(file)).isEqualTo(1);
        bytes.close();
        assertThat(Opening.timesOpen(file)).isZero();
    }

    @Test
    void wordsFromAFileStayOnOneLineAndShort() {
        assertThat(Complaint.quote("a\nb\u2028c")).isEqualTo("\"a?b?c\"");
        assertThat(Complaint.quote("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
        assertThat(Complaint.quote("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
