package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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

    /// A second try must not open the file: closing it again would free the lock for other processes.
    @Test
    void anotherTryOfTheSameProcessDoesNotFreeIt() throws Exception {
        Path file = folder.resolve("running.lock");
        try (ProcessLock held = ProcessLock.take(file).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(ProcessLock.take(folder.resolve("other/../running.lock")))
                    .isEmpty();

            assertThat(takenByAnother(file)).isFalse();
        }
        assertThat(takenByAnother(file)).isTrue();
    }

    private static boolean takenByAnother(Path file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockTaker.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        other.getInputStream().transferTo(OutputStream.nullOutputStream());
        return other.waitFor() == LockTaker.TAKEN;
    }

    /// Another process.
    static final class LockTaker {
        static final int TAKEN = 7;

        public static void main(String... file) {
            System.exit(ProcessLock.take(Path.of(file[0])).isPresent() ? TAKEN : 0);
        }
    }

    @Test
    void whereNothingCanBeWrittenNobodyHasIt() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        assertThat(ProcessLock.take(taken.resolve("running.lock"))).isEmpty();
    }
}
