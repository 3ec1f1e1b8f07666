package io.github.audiomae.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.Program.Outcome;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.files.Folders;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program where nothing, or little, can be written.
class HomesTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAHomeThatCanBeWrittenTheBundledModelRunsFromTheTemporaryFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 1);

        Outcome outcome = new Program(file.resolve("below"), folder)
                .with("-Djava.io.tmpdir=" + temporary, "-Duser.home=?")
                .runProcess("classify", sound, "--top-k", "1");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains(file.resolve("below").toString())
                .contains(temporary.toString());
        assertThat(folder.resolve("?")).doesNotExist();
        assertThat(Folders.entries(temporary))
                .singleElement()
                .satisfies(own -> assertThat(own.getFileName().toString()).startsWith("audio-mae-explorer-"));
    }

    /// Neither `HOME` nor the list of users names a folder.
    @Test
    void withoutAnyHomeEverythingIsInOneTemporaryFolderOfTheUser() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Outcome outcome = new Program(Path.of(""), folder)
                .with("-Djava.io.tmpdir=" + temporary, "-Duser.home=/nonexistent/home")
                .runProcess("model", "list");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("no home folder").contains(temporary + "/audio-mae-explorer-");
        assertThat(Folders.entries(temporary)).hasSize(1);
    }

    @Test
    void librariesAreUnpackedIntoTheCacheAndNothingStaysInTheTemporaryFolder() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 1);

        Outcome outcome = new Program(home, folder)
                .with("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + folder.resolve("person"))
                .runProcess("classify", sound, "--top-k", "1");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Folders.entries(temporary)).isEmpty();
        assertThat(folder.resolve("person")).doesNotExist();
        assertThat(Folders.entries(home.resolve("cache")))
                .extracting(entry -> entry.getFileName().toString())
                .contains("javacpp", "natives");
        assertThat(Folders.entries(home.resolve("cache/natives"))).hasSize(1);
    }

    @Test
    void aMissingTemporaryFolderIsNamed() throws IOException {
        Path sound = Sounds.sweep(folder.resolve("sweep.wav"), 1);

        Outcome outcome = new Program(folder.resolve("home"), folder)
                .with("-Djava.io.tmpdir=" + folder.resolve("missing"))
                .runProcess("classify", sound);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains(folder.resolve("missing") + " cannot be written")
                .contains("[AME-040]");
    }

    @Test
    void anErrorOfALibraryIsASentenceAndNothingDone() {
        Outcome outcome = modelList(() -> {
            throw new UnsatisfiedLinkError("no jniavutil in java.library.path");
        });

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualToIgnoringNewLines(
                        "A part of the program cannot be loaded (no jniavutil in java.library.path); install the program again."
                                + " [AME-032]");
    }

    @Test
    void aFullDiskIsASentenceWhereverItIsMet() {
        Outcome outcome = modelList(() -> {
            throw new UncheckedIOException(new IOException("/home/ada/x: No space left on device"));
        });

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("The disk is full")
                .contains("[AME-041]")
                .hasLineCount(1);
    }

    private static Outcome modelList(Supplier<ModelLibrary> library) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = List.of("model", "list");
        CommandContext context = new CommandContext(
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8),
                new PrintStream(err, true, UTF_8),
                CancellationToken.none(),
                library,
                words);
        int code = CommandLineInterface.run(context, words.toArray(String[]::new));
        return new Outcome(code, "", err.toString(UTF_8));
    }
}
