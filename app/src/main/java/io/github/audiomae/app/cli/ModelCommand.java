package io.github.audiomae.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The model library: the commands are its subcommands.
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists, shows, imports, verifies and removes models.",
            "Models live in the user's data folder; AUDIOMAE_HOME names another."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae model list",
            "  audiomae model import pretrained.pth --name as2m",
            "  audiomae model verify as2m"
        })
final class ModelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
