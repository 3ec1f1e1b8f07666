package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileContentTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is called {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "'<!DOCTYPE html><html>'; web page",
                "'\n <HTML lang=en>'; web page",
                "'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n'; git lfs pull",
                "'{\"metadata\":{},\"weights\":{}}'; JSON text",
                "''; is empty",
                "'RIFF....WAVEfmt '; neither a PyTorch nor a safetensors",
                "'x'; neither a PyTorch nor a safetensors",
            })
    void saysWhatTheFileSeemsToBe(String content, String words) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), words);
    }

    @Test
    void recognisesPyTorchFilesFromBeforeTheZipFormat() throws IOException {
        byte[] head = "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.\u0080\u0002M\u00e9\u0003."
                .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(head, "before version 1.6");
    }

    @Test
    void recognisesOtherPickles() throws IOException {
        assertRefused("\u0080\u0004}\u0094.".getBytes(StandardCharsets.ISO_8859_1), "Python pickle");
    }

    @Test
    void weightsThatAFileLacksAreRefusedAndItIsClosed() throws IOException {
        Path plain = new SafetensorsBytes(folder).write("{" + SafetensorsBytes.entry("w", "F32", "[0]", 0, 0) + "}");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TensorTable.open(plain, Optional.of(TrainedWeights.EMA)))
                .withMessageContaining("contains no moving average of the weights");
        if (OS.LINUX.isCurrentOs()) {
            assertThat(Opening.timesOpen(plain)).isZero();
        }
        try (TensorTable trained = TensorTable.open(plain, Optional.of(TrainedWeights.MODEL))) {
            assertThat(trained.tensors()).containsOnlyKeys("w");
        }
    }

    @Test
    void missingFilesAndFoldersAreSaidToBeSo() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TensorTable.open(folder.resolve("none.pth")))
                .withMessageContaining("does not exist");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TensorTable.open(folder))
                .withMessageContaining("is a folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void pipesAreRefusedWithoutWaitingForTheirContent() throws Exception {
        Path pipe = folder.resolve("model.pth");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TensorTable.open(pipe))
                .withMessageContaining("is a pipe or a device");
    }

    private void assertRefused(byte[] content, String words) throws IOException {
        Path file = Files.write(folder.resolve("model.pth"), content);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> TensorTable.open(file))
                .withMessageContaining("model.pth")
                .withMessageContaining(words)
                .withMessageEndingWith(".");
    }
}
