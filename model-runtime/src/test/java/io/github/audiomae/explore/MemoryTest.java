package io.github.audiomae.explore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Measures native memory in a process whose heap has a fixed size, on Linux, which reports it.
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    /// Leaking one window per run would take 100 MB, leaking one prediction as much again.
    private static final long MOST_GROWTH_KILOBYTES = 64 * 1024;

    @TempDir
    Path temporary;

    @Test
    void alternatingReconstructionAndClassificationDoesNotEatMemory() throws Exception {
        assertThat(growthKilobytes()).isLessThan(MOST_GROWTH_KILOBYTES);
    }

    private long growthKilobytes() throws IOException, InterruptedException {
        Path output = temporary.resolve("output.txt");
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xms96m",
                        "-Xmx96m",
                        "-XX:+AlwaysPreTouch",
                        MemoryProbe.class.getName(),
                        Files.createDirectory(temporary.resolve("autoencoder")).toString(),
                        Files.createDirectory(temporary.resolve("classifier")).toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(probe.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(output, UTF_8).stream()
                .filter(line -> line.startsWith("grew "))
                .mapToLong(line -> Long.parseLong(line.substring("grew ".length())))
                .findFirst()
                .orElseThrow();
    }
}
