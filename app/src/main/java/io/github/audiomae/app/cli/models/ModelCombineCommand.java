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

/// Combines two models with the same encoder into one.
@Command(
        name = "combine",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Combines a model that reconstructs and one that classifies, with encoders of the same size, into a third "
                    + "model that does both; prints its id.",
            "The two originals are kept."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae model combine pretrained finetuned --name vit-b-full")
final class ModelCombineCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ID", description = "One of the two models.")
    @SuppressWarnings("NullAway.Init")
    private String first;

    @Parameters(index = "1", paramLabel = "ID", description = "The other model.")
    @SuppressWarnings("NullAway.Init")
    private String second;

    @Option(names = "--name", required = true, paramLabel = "ID", description = "The name of the third model.")
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
