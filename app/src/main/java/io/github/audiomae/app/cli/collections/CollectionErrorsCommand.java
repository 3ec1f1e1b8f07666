package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.RecordingsProgress;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowErrors;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Measures how well the model reconstructs the windows of a collection.
@Command(
        name = "errors",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures how well the model reconstructs each window of a collection, and goes on where an earlier run ended.",
            "The error is the masked error (MSE) with random 80 %% of the patches hidden, the same in every window. It colours "
                    + "the map in the main window, and is a column of the table that map writes. The model must be able to "
                    + "reconstruct."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection errors garden.collection")
final class CollectionErrorsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final CollectionModel model = new CollectionModel();

    CollectionErrorsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        FileReport report = new FileReport();
        AtomicLong measured = new AtomicLong();
        try (SoundCollection collection = SoundCollection.open(folder);
                LoadedModel loaded = model.open(collection, Set.of(Capability.RECONSTRUCT), context);
                ProgressLine progress = new ProgressLine("errors", context)) {
            new WindowErrors(collection, loaded, Turns.ALONE)
                    .measure(
                            new RecordingsProgress(report, progress, () -> true),
                            measured::addAndGet,
                            context.cancellation());
        }
        context.note(Numbers.counted(measured.get(), "window") + " measured.");
        report.tell(context);
        return report.exitCode();
    }
}
