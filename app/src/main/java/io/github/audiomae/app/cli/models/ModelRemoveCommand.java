package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes an imported model.
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Removes an imported model and its files.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae model remove vit-b")
final class ModelRemoveCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", description = "The model's id.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    ModelRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.models().get().remove(id);
        context.note("Removed " + id + ".");
        return ExitCode.DONE;
    }
}
