package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Sets the default model.
@Command(
        name = "set-default",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Sets the model that the window and the commands use by default.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae model set-default vit-b")
final class ModelDefaultCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "The model's id.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    ModelDefaultCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.models().get().chooseDefault(id);
        context.note(id + " is now the default model.");
        return ExitCode.DONE;
    }
}
