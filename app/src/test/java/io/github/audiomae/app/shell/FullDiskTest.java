package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.audiomae.app.program.Bundled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Exports to a real disk without room: a few kilobytes of memory, mounted in a namespace of the child process.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FullDiskTest {
    /// Mounts a small disk on the folder `$0`, runs the rest, and lists the folder at the end.
    private static final String ON_A_SMALL_DISK =
            "mount -t tmpfs -o size=16k tmpfs \"$0\" && \"$@\"; code=$?; ls -A \"$0\" | sed 's/^/left: /'; exit $code";

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void makeDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("true").code()).as("this system mounts nothing for us").isZero();
    }

    @Test
    void everyExportSaysThatTheDiskIsFullAndLeavesNothing() throws Exception {
        Outcome outcome =
                run(java(FullDiskProgram.class.getName(), folder.resolve("home").toString(), disk.toString()));

        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(outcome.lines()).filteredOn(line -> line.contains("AME-041")).hasSize(5);
        assertThat(outcome.text())
                .containsPattern("figure.png AME-041 Cannot write .*the disk is full; it needs more than the \\d+ kB")
                .containsPattern(
                        "announced.csv AME-041 There is not enough space for .*: about \\d+ kB needed, \\d+ kB")
                .doesNotContain("left: ");
    }

    @Test
    void commandSaysSoInOneSentenceWithExitCodeThree() throws Exception {
        Outcome outcome = run(java(
                "io.github.audiomae.app.Launcher",
                "embed",
                TestExplorer.sample("bells").toString(),
                TestExplorer.sample("birds").toString(),
                "--level",
                "patch",
                "-o",
                disk.resolve("e.csv").toString()));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.lines()).filteredOn(line -> line.contains("AME-041")).hasSize(1);
        assertThat(outcome.text()).doesNotContain("left: ").doesNotContain("at io.github");
    }

    @Test
    void importIntoAFullLibrarySaysSoAndLeavesNothing() throws Exception {
        disk = Files.createDirectories(folder.resolve("home/models"));
        Path model = Bundled.models().getFirst();

        Outcome outcome =
                run(java("io.github.audiomae.app.Launcher", "model", "import", model.toString(), "--name", "x"));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.text())
                .contains("Cannot write " + disk + ": the disk is full")
                .contains("[AME-041]")
                .doesNotContain("No space left")
                .doesNotContain("left: ");
    }

    private record Outcome(int code, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    private Outcome run(String... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("unshare", "-r", "-m", "sh", "-c", ON_A_SMALL_DISK, disk.toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("AUDIOMAE_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private static String[] java(String... program) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(List.of(program));
        return words.toArray(String[]::new);
    }
}
