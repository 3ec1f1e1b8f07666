package io.github.audiomae.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program as a separate process: streams, exit codes, interruption, a German locale.
class ProcessTest {
    @TempDir
    private Path folder;

    private Program program;
    private Path sound;

    @BeforeEach
    void makeSound() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sound = Sounds.sweep(folder.resolve("Grüße, Köln.wav"), 3);
    }

    @Test
    void reconstructWritesAllItsFilesAndNothingToStandardOutput() throws IOException {
        Outcome outcome = program.runProcess("reconstruct", sound, "-o", "out", "--seed", "7", "--mask-ratio", "0.75");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEmpty();
        Path out = folder.resolve("out");
        assertThat(Npy.readFloats(out.resolve("prediction.npy")).shape()).containsExactly(512, 256);
        assertThat(Npy.readFloats(out.resolve("reconstruction.npy")).shape()).containsExactly(1024, 128);
        assertThat(Npy.readLongs(out.resolve("mask.npy")).shape()).containsExactly(128);
        assertThat(out.resolve("reconstruction.png")).isNotEmptyFile();
        JsonNode json =
                new ObjectMapper().readTree(out.resolve("reconstruction.json").toFile());
        assertThat(json.get("seed").asLong()).isEqualTo(7);
        assertThat(json.get("ratio").asDouble()).isEqualTo(0.75);
        assertThat(json.get("kept").asInt()).isEqualTo(128);
        // 3 s have 298 frames: 19 columns of patches hold sound, 45 are padding.
        assertThat(json.get("padded").asInt()).isEqualTo(45 * 8);
        assertThat(json.get("masked_mse").asDouble()).isPositive();
    }

    @Test
    void tablesAreWrittenAlikeInEveryCountry() {
        Outcome outcome = program.runProcess("classify", sound, "--format", "csv", "--top-k", "1", "--window", "2.5");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("file,start_s,end_s,index,label,score,clock_start,clock_end");
        assertThat(lines.get(1)).startsWith("\"" + sound + "\",0,2.5,").matches(".*,0\\.\\d+(E-\\d+)?,,");
        assertThat(lines.get(2)).startsWith("\"" + sound + "\",2.5,3,");
    }

    @Test
    void someBadFilesGiveExitCodeOneAndTheRest() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.wav"), "no sound at all");

        Outcome outcome = program.runProcess("embed", sound, bad, "-o", "e.csv");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("bad.wav").contains("1 of 2 files done, 1 failed");
        assertThat(Files.readAllLines(folder.resolve("e.csv"))).hasSize(2);
    }

    @Test
    void wrongUsageGivesExitCodeTwoAndASuggestion() {
        Outcome outcome = program.runProcess("clasify", sound);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("classify").doesNotContain("at io.github");
    }

    @Test
    void aProblemGivesExitCodeThreeAndOneSentence() {
        Outcome outcome = program.runProcess("info", "missing.wav");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().contains("missing.wav");
    }

    @Test
    void tooLittleMemoryGivesExitCodeThreeAndOneSentence() throws IOException {
        Path hours = sparseArray(folder.resolve("hours.npy"), 3 * 360_000); // 550 MB of numbers

        Outcome outcome = program.with("-Xmx40m").runProcess("reconstruct", hours, "-o", "hours");

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains("not enough memory").endsWith("[AME-030]" + System.lineSeparator());
        assertThat(folder.resolve("hours")).doesNotExist();
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void theWindowWithoutADisplayGivesExitCodeThreeAndOneSentence() {
        Outcome outcome = program.runProcess();

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err().lines()).singleElement().asString().contains("display");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptionLeavesNoHalfFile() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            Sounds.sweep(folder.resolve("many/" + i + ".wav"), 10);
        }
        Path err = folder.resolve("err.txt");
        Process process =
                program.start(folder.resolve("out.txt"), err, "embed", folder.resolve("many"), "-o", "made/e.csv");
        Path made = folder.resolve("made");
        for (int i = 0; i < 600 && !hasEntries(made) && process.isAlive(); i++) {
            Thread.sleep(50);
        }
        assertThat(hasEntries(made)).as(Files.readString(err)).isTrue();

        process.destroy(); // like Ctrl-C: the JVM runs its shutdown hooks

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(hasEntries(made)).isFalse();
    }

    private static boolean hasEntries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /// Features of silence; the file system stores the header alone.
    private static Path sparseArray(Path file, int frames) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + frames + ", 128), }";
        String start = "\u0093NUMPY\001\000v\000" + header + " ".repeat(117 - header.length()) + "\n";
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(start.getBytes(ISO_8859_1));
            out.setLength(start.length() + frames * 128L * Float.BYTES);
        }
        return file;
    }
}
