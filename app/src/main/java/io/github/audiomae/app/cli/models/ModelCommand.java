package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.Usage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands for models.
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists, shows, imports, downloads, combines, optimizes, verifies, renames and removes models.",
            "Models are stored in the user's data folder; the environment variable AUDIOMAE_HOME names another folder."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae model list",
            "  audiomae model import pretrained.pth --name vit-b",
            "  audiomae model download dass-small-50.1",
            "  audiomae model show vit-b --json"
        })
public final class ModelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// The command `model` with all its subcommands.
    public static CommandLine commands(CommandContext context) {
        return new CommandLine(new ModelCommand())
                .addSubcommand(new ModelListCommand(context))
                .addSubcommand(new ModelShowCommand(context))
                .addSubcommand(new ModelImportCommand(context))
                .addSubcommand(new ModelDownloadCommand(context))
                .addSubcommand(new ModelCombineCommand(context))
                .addSubcommand(new ModelOptimizeCommand(context))
                .addSubcommand(new ModelVerifyCommand(context))
                .addSubcommand(new ModelRenameCommand(context))
                .addSubcommand(new ModelDefaultCommand(context))
                .addSubcommand(new ModelRemoveCommand(context));
    }

    @Override
    public void run() {
        throw Usage.wrong(
                spec,
                "Missing command: list, show, import, download, combine, optimize, verify, rename, set-default or remove.");
    }
}
