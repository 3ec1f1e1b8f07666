package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Renames an imported model.
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Renames an imported model; prints the id made from the new name.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae model rename pretrained vit-b")
final class ModelRenameCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "The model's id.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    ModelRenameCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().println(context.models().get().rename(id, name).id());
        return ExitCode.DONE;
    }
}
