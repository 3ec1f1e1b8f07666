package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.run.CancellationToken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The program understands every command line in the README.
class ReadmeExamplesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("");
    private static final String COMMAND = "./audiomae ";
    private static final String VARIABLE = "S=";

    @ParameterizedTest
    @MethodSource("examples")
    void isUnderstood(String example) {
        assertThatCode(() -> parse(example)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsSamplesThatAreThere(String example) throws IOException {
        assertThat(List.of(example.split(" ")))
                .filteredOn(word -> word.startsWith("$S"))
                .allSatisfy(word ->
                        assertThat(ROOT.resolve(word.replace("$S", samples()))).exists());
    }

    @Test
    void someExamplesReadSamples() throws IOException {
        assertThat(examples().filter(example -> example.contains(" $S/"))).hasSizeGreaterThan(3);
    }

    @Test
    void theReadmeShowsTheMainCommands() throws IOException {
        assertThat(examples().map(example -> example.split(" ")[0]))
                .contains("info", "features", "reconstruct", "classify", "embed", "model", "devices");
    }

    @Test
    void anOptionThatIsNoneIsNotUnderstood() {
        assertThatThrownBy(() -> parse("classify rain.ogg --planted"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }

    static Stream<String> examples() throws IOException {
        return lines().filter(line -> line.contains(COMMAND))
                .map(line -> line.substring(line.indexOf(COMMAND) + COMMAND.length()));
    }

    private static String samples() throws IOException {
        return lines().filter(line -> line.startsWith(VARIABLE))
                .map(line -> line.substring(VARIABLE.length()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md")).stream();
    }

    private static void parse(String example) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandContext context = new CommandContext(
                nowhere,
                nowhere,
                CancellationToken.none(),
                () -> {
                    throw new AssertionError("parsing must not open a model");
                },
                List.of());
        CommandLineInterface.commandLine(context).parseArgs(example.split(" "));
    }
}
