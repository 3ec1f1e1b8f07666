package io.github.audiomae.app.cli.heads;

import io.github.audiomae.app.cli.collections.CollectionModel;
import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Json;
import io.github.audiomae.head.CollectionHeads;
import io.github.audiomae.head.HeadReport;
import io.github.audiomae.head.LabelledWindows;
import io.github.audiomae.head.StoredHead;
import io.github.audiomae.run.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains a head.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Trains a classifier on labelled windows of a collection and keeps it as a model.",
            "Nothing is computed from sounds: the vectors are in the collection. The numbers are about recordings that"
                    + " the measured heads were not trained on, with the middle 95 % of resamples of recordings."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae head train garden.collection --labels labels.csv --name garden-birds")
final class HeadTrainCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--name", required = true, paramLabel = "ID", description = "The name of the new model.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--replace", description = "Replaces an imported model of this name.")
    private boolean replace;

    @Option(names = "--json", description = "Prints the report as a JSON object.")
    private boolean json;

    @Mixin
    private final LabelOptions labels = new LabelOptions();

    @Mixin
    private final CollectionModel model = new CollectionModel();

    HeadTrainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            LabelledWindows windows = LabelledWindows.of(
                    collection, labels.read(collection, spec, context), labels.base(collection), List.of());
            LabelOptions.tellUnknown(windows.unknown(), context);
            StoredHead head = new CollectionHeads(collection)
                    .train(
                            windows,
                            model.folder(collection, context),
                            context.models().get(),
                            name,
                            replace,
                            context.cancellation(),
                            Progress.NONE);
            HeadReport report = head.report();
            if (json) {
                context.out().println(Json.pretty(report));
            } else {
                MeasureTable.print(report.measures(), context.out());
                MeasureTable.print(report, context.out());
            }
            context.note("Made the model " + name + ". Try it with: audiomae classify FILE --model "
                    + (name.matches("[\\w.-]+") ? name : "\"" + name + "\""));
            return windows.unknown().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
