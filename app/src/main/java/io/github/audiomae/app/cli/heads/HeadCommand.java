package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.options.Usage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The commands for heads.
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Trains classifiers on the labelled windows of a collection, measures and exports them.",
            "A head is a model of the library: classify, collections and the main window use it like any other."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae head train garden.collection --labels labels.csv --name garden-birds",
            "  audiomae head evaluate garden.collection --labels other.csv --model garden-birds",
            "  audiomae head export --model garden-birds -o garden-birds.onnx"
        })
public final class HeadCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// The command `head` with all its subcommands.
    public static CommandLine commands(CommandContext context) {
        return new CommandLine(new HeadCommand())
                .addSubcommand(new HeadTrainCommand(context))
                .addSubcommand(new HeadEvaluateCommand(context))
                .addSubcommand(new HeadExportCommand(context));
    }

    @Override
    public void run() {
        throw Usage.wrong(spec, "Missing command: train, evaluate or export.");
    }
}
