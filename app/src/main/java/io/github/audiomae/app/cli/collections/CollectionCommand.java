package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.Usage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands for collections.
@Command(
        name = "collection",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Keeps any number of recordings in one folder, described window by window, and searches them.",
            "The folder holds the vectors and the best classes of every window; the recordings stay where they are."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection create garden.collection --window 5 --hop 5",
            "  audiomae collection add garden.collection recordings",
            "  audiomae collection search garden.collection --like blackbird.wav --top 20",
            "  audiomae collection export garden.collection -o garden.parquet --format parquet"
        })
public final class CollectionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// The command `collection` with all its subcommands.
    public static CommandLine commands(CommandContext context) {
        return new CommandLine(new CollectionCommand())
                .addSubcommand(new CollectionCreateCommand(context))
                .addSubcommand(new CollectionAddCommand(context))
                .addSubcommand(new CollectionImportCommand(context))
                .addSubcommand(new CollectionStatusCommand(context))
                .addSubcommand(new CollectionListCommand(context))
                .addSubcommand(new CollectionSearchCommand(context))
                .addSubcommand(new CollectionFindCommand(context))
                .addSubcommand(new CollectionMapCommand(context))
                .addSubcommand(new CollectionErrorsCommand(context))
                .addSubcommand(new CollectionLabelsCommand(context))
                .addSubcommand(new CollectionExportCommand(context))
                .addSubcommand(new CollectionVerifyCommand(context))
                .addSubcommand(new CollectionRemoveCommand(context));
    }

    @Override
    public void run() {
        throw Usage.wrong(
                spec,
                "Missing command: create, add, import, status, list, search, find, map, labels, export, verify or remove.");
    }
}
