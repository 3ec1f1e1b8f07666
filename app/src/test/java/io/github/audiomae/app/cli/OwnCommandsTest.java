package io.github.audiomae.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.run.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OwnCommandsTest {
    @Test
    void eachIsKnownByTheNameThatItHas() {
        CommandLine line = new CommandLine(new AudioMaeCommand());
        CommandContext context = context(new ByteArrayOutputStream());

        OwnCommands.NAMES.forEach(name -> line.addSubcommand(OwnCommands.open(name, context)));

        assertThat(line.getSubcommands().keySet()).containsExactlyElementsOf(OwnCommands.NAMES);
    }

    @Test
    void oneAloneSaysTheSameAsAmongAll() {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        ByteArrayOutputStream among = new ByteArrayOutputStream();

        int code = CommandLineInterface.run(context(alone), "collection", "add", "--help");
        CommandContext all = context(among);
        all.finish(CommandLineInterface.commandLine(all).execute("collection", "add", "--help"));

        assertThat(code).isZero();
        assertThat(alone.toString(StandardCharsets.UTF_8))
                .contains("audiomae collection add")
                .isEqualTo(among.toString(StandardCharsets.UTF_8));
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
