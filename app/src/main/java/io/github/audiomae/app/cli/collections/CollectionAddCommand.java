package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.RecordingsProgress;
import io.github.audiomae.collection.CollectionFilling;
import io.github.audiomae.collection.CollectionStatus;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Adds recordings to a collection.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Adds recordings to a collection, and goes on where an earlier run ended.",
            "Folders are searched with their subfolders. Files that are in the collection are passed over, moved ones "
                    + "recognised, changed ones analysed again, and those that are gone marked. Without PATH, "
                    + "the recordings that still wait are analysed, and those that failed tried again."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection add garden.collection recordings")
final class CollectionAddCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            arity = "0..*",
            description = "Sound files, .npy arrays of features, or folders to search for them.")
    private List<Path> paths = List.of();

    @Mixin
    private final CollectionModel model = new CollectionModel();

    CollectionAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        FileReport report = new FileReport();
        CollectionStatus status;
        try (SoundCollection collection = SoundCollection.open(folder);
                LoadedModel loaded = model.open(collection, context);
                ProgressLine progress = new ProgressLine("add", context)) {
            CollectionFilling filling = new CollectionFilling(collection, loaded, Turns.ALONE);
            RecordingsProgress recordings = new RecordingsProgress(report, progress, () -> true);
            if (paths.isEmpty()) {
                filling.retry(report, progress::begin, recordings, context.cancellation());
            } else {
                filling.add(paths, report, progress::begin, recordings, context.cancellation());
            }
            status = collection.status();
        }
        report.tell(context);
        context.note(
                folder + " has " + Numbers.counted(status.recordings(), "recording") + ": " + status.done() + " done"
                        + (status.failed() > 0 ? ", " + status.failed() + " failed" : "")
                        + (status.pending() > 0 ? ", " + status.pending() + " waiting" : "")
                        + (status.missing() > 0 ? "; the files of " + status.missing() + " are gone" : "") + ".");
        boolean someDone = status.done() > 0 && status.failed() > 0;
        // What was done by an earlier run counts: running again after a failure is no other result.
        return report.exitCode() == ExitCode.NOTHING_DONE && someDone ? ExitCode.SOME_FAILED : report.exitCode();
    }
}
