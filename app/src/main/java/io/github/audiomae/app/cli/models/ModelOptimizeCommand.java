package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.app.cli.options.PrecisionConverter;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.importing.ModelOptimizer;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.model.Precision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a faster model from one of the library.
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Makes a faster and smaller model that computes in eight bits; prints its id.",
            "Both are compared on the sample sounds; what the new model lost is printed and kept with it. The original "
                    + "is kept, too. Eight bits are faster on processors; on a GPU use the original."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae model optimize vit-b --precision int8 --name vit-b-int8")
final class ModelOptimizeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The model, in single precision.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            required = true,
            converter = PrecisionConverter.class,
            description = "The precision of the new model: int8.")
    @SuppressWarnings("NullAway.Init")
    private Precision precision;

    @Option(names = "--name", required = true, paramLabel = "ID", description = "The name of the new model.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--replace", description = "Replaces an imported model with the same id.")
    private boolean replace;

    ModelOptimizeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (precision != Precision.INT8) {
            throw Usage.wrong(spec, "A model can be optimized to int8 only; the original is the one in fp32.");
        }
        ModelLibrary library = context.models().get();
        ModelFolder made;
        try (StageLine progress = new StageLine(context)) {
            made = new ModelOptimizer(library, Bundled::samples)
                    .run(library.find(id), name, replace, progress, context.cancellation());
        }
        context.out().println(made.id());
        AccuracyWords.tell(context, made);
        return ExitCode.DONE;
    }
}
