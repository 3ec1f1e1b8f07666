package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Json;
import io.github.audiomae.head.CollectionHeads;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures a head.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures a head on labelled windows of a collection.",
            "Beside it: what the five nearest of these windows say, and what was measured in training, with the learning "
                    + "curve.",
            "It says how many of the recordings the head was trained on: about those, the numbers are too good."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae head evaluate garden.collection --labels other.csv --model garden-birds --json")
final class HeadEvaluateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--model", required = true, paramLabel = "ID", description = "The head, by its id or folder.")
    @SuppressWarnings("NullAway.Init")
    private String model;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    @Mixin
    private final LabelOptions labels = new LabelOptions();

    HeadEvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            CollectionHeads.Evaluation evaluation = new CollectionHeads(collection)
                    .evaluate(
                            ModelOptions.named(context, model),
                            labels.read(collection, spec, context),
                            labels.base(collection),
                            context.cancellation());
            if (json) {
                context.out().println(Json.pretty(evaluation));
            } else {
                MeasureTable.print(evaluation, context.out());
            }
            if (evaluation.seenInTraining() > 0) {
                context.note("Warning: the head was trained on " + evaluation.seenInTraining() + " of the "
                        + evaluation.measures().recordings() + " recordings.");
            }
            if (!evaluation.notInModel().isEmpty()) {
                context.note("Warning: these labels are no classes of the head: "
                        + String.join(", ", evaluation.notInModel()) + ".");
            }
        }
        return ExitCode.DONE;
    }
}
