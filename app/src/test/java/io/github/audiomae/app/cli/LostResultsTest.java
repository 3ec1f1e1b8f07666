package io.github.audiomae.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.run.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that standard output does not take.
class LostResultsTest {
    @TempDir
    private Path folder;

    private Path sound;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeSound() throws IOException {
        sound = Sounds.sweep(folder.resolve("sweep.wav"), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--version", "--help", "info", "classify", "classify --format csv", "classify --format json"})
    void aFullDiskIsSaidAndIsAFailure(String command) {
        assertThat(run("No space left on device", command)).isEqualTo(3);
        assertThat(err.toString(UTF_8).lines())
                .singleElement()
                .isEqualTo("The results could not be written to standard output: the disk is full. [AME-041]");
    }

    @Test
    void aClosedStreamIsSaidAndIsAFailure() {
        assertThat(run("Bad file descriptor", "info")).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("could not be written to standard output. [AME-040]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "info", "classify", "classify --format csv"})
    void aReaderThatWantsNoMoreHearsNothing(String command) {
        assertThat(run("Broken pipe", command)).isZero();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProcessFailsWhenItsOutputIsFull() throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process = new Program(folder.resolve("home"), folder).start(Path.of("/dev/full"), err, "info", sound);

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(Files.readString(err)).contains("the disk is full");
    }

    private int run(String failure, String command) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        boolean needsSound = !command.startsWith("--");
        String[] words = (needsSound ? command + " " + sound : command).split(" ");
        CommandContext context = new CommandContext(
                out,
                err,
                new CancellationToken(),
                () -> new ModelLibrary(folder.resolve("home"), Bundled.models()),
                List.of(words),
                Map.of());
        return CommandLineInterface.run(context, words);
    }
}
