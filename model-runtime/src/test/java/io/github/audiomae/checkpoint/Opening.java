package io.github.audiomae.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.audiomae.run.ProblemException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Opens checkpoints that may be hostile and checks the contract of [TensorTable]: a valid table or one sentence,
/// within a second and with bounded memory.
final class Opening {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long MOST_ALLOCATED_BYTES = 300L << 20;

    private Opening() {}

    /// Asserts that opening and reading everything fails with a sentence that contains these words.
    static void assertRefused(Path file, String... words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> measured(() -> openAndReadAll(file)))
                .satisfies(problem -> assertThat(problem.getMessage())
                        .startsWith(file.toString())
                        .endsWith(".")
                        .doesNotContain("\n")
                        .hasSizeLessThan(file.toString().length() + 500))
                .satisfies(problem -> {
                    for (String word : words) {
                        assertThat(problem.getMessage()).contains(word);
                    }
                });
    }

    /// Opens a table and reads every tensor of it; returns how many there were.
    static int openAndReadAll(Path file) {
        try (TensorTable table = TensorTable.open(file)) {
            table.tensors().keySet().forEach(table::read);
            return table.tensors().size();
        }
    }

    /// How often this program has a file open; on Linux.
    static long timesOpen(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(descriptor -> leadsTo(descriptor, file)).count();
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /// Runs `action` and asserts that it took less than a second and little memory, whatever its outcome.
    static <T> T measured(Callable<T> action) throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
        long cpuBefore = thread.getCurrentThreadCpuTime();
        try {
            return action.call();
        } finally {
            assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - cpuBefore))
                    .as("time")
                    .isLessThan(LONGEST);
            assertThat(thread.getCurrentThreadAllocatedBytes() - allocatedBefore)
                    .as("allocated bytes")
                    .isLessThan(MOST_ALLOCATED_BYTES);
        }
    }
}
