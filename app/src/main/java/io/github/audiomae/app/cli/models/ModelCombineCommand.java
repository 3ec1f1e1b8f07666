package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.importing.ModelCombiner;
import io.github.audiomae.library.ModelLibrary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Joins two models of one encoder into one.
@Command(
        name = "combine",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Joins a model that reconstructs and one that classifies, of the same encoder sizes, into a third that does "
                    + "both; prints its id.",
            "The two stay as they are."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae model combine pretrained finetuned --name vit-b-full")
final class ModelCombineCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "One of the two models.")
    @SuppressWarnings("NullAway.Init")
    private String first;

    @Parameters(index = "1", paramLabel = "ID", description = "The other.")
    @SuppressWarnings("NullAway.Init")
    private String second;

    @Option(names = "--name", required = true, paramLabel = "ID", description = "What to call the third.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    ModelCombineCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ModelLibrary library = context.models().get();
        try (StageLine progress = new StageLine(context)) {
            context.out()
                    .println(new ModelCombiner(library)
                            .run(library.find(first), library.find(second), name, progress, context.cancellation())
                            .id());
        }
        return ExitCode.DONE;
    }
}
