package io.github.audiomae.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that the program stays offline, in a process without helpful settings: no variables, no properties, a home
/// folder of its own.
class NoTelemetryTest {
    private static final String ORT_SWITCH = "ORT_DISABLE_TELEMETRY";

    @TempDir
    Path temporary;

    @Test
    void runningAModelConnectsNowhereAndLeavesNothingInTheHomeFolder() throws Exception {
        Path home = Files.createDirectory(temporary.resolve("home"));
        Path model = Files.createDirectory(temporary.resolve("model"));
        TinyGraphs.write(model);

        List<String> output = runProbe(home, model);

        assertThat(output).containsExactly("done");
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left).containsExactly(home);
        }
    }

    private List<String> runProbe(Path home, Path model) throws IOException, InterruptedException {
        Path output = temporary.resolve("output.txt");
        Path errors = temporary.resolve("errors.txt");
        ProcessBuilder probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + home,
                        OfflineProbe.class.getName(),
                        model.toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // ONNX Runtime keeps its database in the first of these that is set.
        probe.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals(ORT_SWITCH));
        probe.environment().put("HOME", home.toString());
        probe.environment().put("LOCALAPPDATA", home.toString());
        Process process = probe.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).withFailMessage(() -> read(errors)).isZero();
        return Files.readAllLines(output, UTF_8).stream()
                .filter(line -> line.equals("done") || line.startsWith("connects"))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
