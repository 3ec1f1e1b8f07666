package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.run.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OwnCommandsTest {
    @Test
    void eachIsKnownByTheNameThatItHas() {
        CommandLine line = new CommandLine(new AudioMaeCommand());
        CommandContext context = context(new ByteArrayOutputStream());

        OwnCommands.NAMES.forEach(name -> line.addSubcommand(OwnCommands.open(name, context)));

        assertThat(line.getSubcommands().keySet()).containsExactlyElementsOf(OwnCommands.NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"collection add --help", "--help", "-h", "--version"})
    void whatIsNotDescribedIsNotMissing(String commandLine) {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        ByteArrayOutputStream among = new ByteArrayOutputStream();
        String[] words = commandLine.split(" ");

        int code = CommandLineInterface.run(context(alone), words);
        CommandContext all = context(among);
        all.finish(CommandLineInterface.commandLine(all).execute(words));

        assertThat(code).isZero();
        assertThat(alone.toString(StandardCharsets.UTF_8))
                .isNotEmpty()
                .isEqualTo(among.toString(StandardCharsets.UTF_8));
    }

    @Test
    void commandsForSparkSayWhereTheyAre() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = CommandLineInterface.run(context(out), "cluster", "embed", "recordings", "--help");

        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("The commands for Apache Spark are not in this package");
    }

    private static CommandContext context(ByteArrayOutputStream out) {
        return new CommandContext(
                out,
                out,
                CancellationToken.none(),
                () -> {
                    throw new AssertionError("no model is needed");
                },
                List.of());
    }
}
