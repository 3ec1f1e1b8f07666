package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
    @TempDir
    private Path folder;

    @Test
    void onlyOneHasItUntilItIsFreed() {
        Path file = folder.resolve("home/running.lock");
        ProcessLock first = ProcessLock.take(file).orElseThrow();
        assertThat(ProcessLock.take(file)).isEmpty();

        first.close();

        ProcessLock second = ProcessLock.take(file).orElseThrow();
        second.close();
    }

    @Test
    void whereNothingCanBeWrittenNobodyHasIt() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        assertThat(ProcessLock.take(taken.resolve("running.lock"))).isEmpty();
    }
}
