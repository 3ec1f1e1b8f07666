package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.export.Npy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commands take from folders, how results in folders are named, and `-o -`.
class FoldersAndStreamsTest {
    @TempDir
    private Path folder;

    private Program program;
    private Path sounds;

    @BeforeEach
    void makeSounds() throws IOException {
        program = new Program(folder.resolve("home"), folder);
        sounds = folder.resolve("sounds");
        Sounds.sweep(sounds.resolve("a/x.wav"), 1);
        Sounds.sweep(sounds.resolve("b/x.wav"), 1);
    }

    @Test
    void whatMacOsLeavesDoesNotFailARunAndTheReportCounts() throws IOException {
        Files.write(sounds.resolve("a/._x.wav"), new byte[] {0, 5, 22, 7});
        Sounds.sweep(sounds.resolve(".trash/y.wav"), 1);
        Files.writeString(sounds.resolve("notes.txt"), "notes");

        Outcome outcome = program.run("embed", sounds, "-o", folder.resolve("e.csv"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("Left out of folders: 1 stored by macOS beside other files (._NAME); 1 hidden (.NAME); "
                        + "1 with names that do not end like those of sounds.")
                .contains("2 of 2 files done.");
    }

    @Test
    void labelsOfFoldersKeepTheirFolders() {
        Path out = folder.resolve("labels");

        Outcome outcome = program.run("classify", sounds, "--format", "audacity", "-o", out);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(out.resolve("a/x.wav.txt")).isNotEmptyFile();
        assertThat(out.resolve("b/x.wav.txt")).isNotEmptyFile();
    }

    @Test
    void aNameDoesNotDependOnItsNeighbours() throws IOException {
        Path both = folder.resolve("both");
        program.run("features", sounds, "-o", both);
        Files.move(sounds.resolve("a/x.wav"), sounds.resolve("a/x.wave"));
        Sounds.sweep(sounds.resolve("a/x.wav"), 1);
        program.run("features", sounds, "-o", both);

        try (Stream<Path> files = Files.walk(both).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> both.relativize(file).toString()))
                    .containsExactlyInAnyOrder("a/x.wav.npy", "b/x.wav.npy", "a/x.wave.npy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features", "classify", "embed"})
    void aSoundIsNeverReplacedByItsResult(String command) throws IOException {
        Path sound = sounds.resolve("a/x.wav");
        byte[] before = Files.readAllBytes(sound);
        Path link = folder.resolve("link.wav");
        Files.createSymbolicLink(link, sound);

        Outcome outcome = program.run(command, sound, "-o", link);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("is one of the files to read");
        assertThat(sound).hasBinaryContent(before);
    }

    @Test
    void featuresBesideTheirSoundsCanBeWrittenAgain() {
        assertThat(program.run("features", sounds, "-o", sounds).code()).isZero();

        Outcome again = program.run("features", sounds, "-o", sounds);

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("2 that hold features already").contains("2 of 2 files done");
    }

    @Test
    void inputsWithOnePlaceAreRefusedBeforeAnythingIsWritten() {
        Outcome outcome = program.run(
                "features", sounds.resolve("a/x.wav"), sounds.resolve("b/x.wav"), "-o", folder.resolve("out"));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("a/x.wav and ").contains("name the folder above both");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void dashIsStandardOutput() throws IOException {
        Path sound = sounds.resolve("a/x.wav");
        Path file = folder.resolve("e.csv");
        program.run("embed", sound, "-o", file);

        assertThat(program.run("embed", sound, "-o", "-").out()).isEqualTo(Files.readString(file));
        assertThat(program.run("classify", sound, "-o", "-", "--format", "csv").out())
                .startsWith("file,start_s,end_s");
        assertThat(Path.of("-")).doesNotExist();
        assertThat(folder.resolve("-")).doesNotExist();
    }

    @Test
    void aNameThatIsAFormulaGetsAnApostropheOnRequest() throws IOException {
        Sounds.sweep(folder.resolve("=1+1.wav"), 1);

        Outcome outcome = program.runProcess("embed", "=1+1.wav", "-o", "safe.csv", "--spreadsheet-safe");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("safe.csv")).get(1)).startsWith("'=1+1.wav,0,1,mix,");
        assertThat(folder.resolve("safe.csv.meta.json")).content().contains("\"file\" : \"=1+1.wav\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embed SOUNDS -o - --format parquet --spreadsheet-safe",
                "classify SOUNDS -o - --format json --spreadsheet-safe",
                "features SOUNDS -o -",
                "embed SOUNDS -o - --format npy",
                "embed SOUNDS -o - --format projector",
                "classify SOUNDS -o - --format audacity",
                "reconstruct SOUNDS/a/x.wav -o -"
            })
    void whatDoesNotFitTogetherIsWrongUsage(String line) {
        Outcome outcome =
                program.run((Object[]) line.replace("SOUNDS", sounds.toString()).split(" "));

        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("--help");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeAsASoundIsRefusedAtOnce() throws IOException, InterruptedException {
        Path pipe = folder.resolve("p.wav");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (String command : new String[] {"info", "classify"}) {
            Outcome outcome = program.run(command, pipe);

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).contains("is a pipe or a device");
        }
    }

    /// The shell makes the file: Java cannot write such a name.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotUtf8IsSaid() throws IOException, InterruptedException {
        String make = "cp a/x.wav \"$(printf 'caf\\351.wav')\"";
        assertThat(new ProcessBuilder("sh", "-c", make)
                        .directory(sounds.toFile())
                        .start()
                        .waitFor())
                .isZero();

        Outcome outcome = program.run("classify", sounds, "--format", "csv");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("caf\uFFFD.wav is not valid UTF-8").contains("2 of 3 files done");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesCannotControlTheTerminal() throws IOException {
        Path evil = Sounds.sweep(folder.resolve("e\u001B[2J\nFailed: vil.wav"), 1);
        Path broken = Files.writeString(folder.resolve("b\u001B]0;x\u0007.wav"), "no sound");

        Outcome table = program.run("classify", evil, broken);
        Outcome info = program.run("info", evil);
        Outcome wrong = program.run("info", evil, "--n\u001B[2Jo");
        Outcome csv = program.run("classify", evil, "--format", "csv");

        for (Outcome outcome : new Outcome[] {table, info, wrong}) {
            assertThat(outcome.out() + outcome.err()).doesNotContain("\u001B").contains("\\u001B");
        }
        assertThat(table.out().lines().filter(line -> line.startsWith("Failed")))
                .isEmpty();
        assertThat(csv.out()).as("data keep their bytes").contains(evil.toString());
    }

    @Test
    void aFeaturesArrayThroughStandardOutputIsTheSame() throws IOException, InterruptedException {
        Path out = folder.resolve("out.bin");
        Process process =
                program.start(out, folder.resolve("err.txt"), "features", sounds.resolve("a/x.wav"), "-o", "-");

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8))
                .isZero();
        assertThat(Npy.readFloats(out).shape()).containsExactly(98, 128);
    }
}
