package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.collection.CatalogueRecording;
import io.github.audiomae.collection.CatalogueRecording.Status;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.ResultTable;
import io.github.audiomae.files.EnumWord;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the recordings of a collection.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Lists the recordings of a collection, in the order they were added.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection list garden.collection --status failed",
            "  audiomae collection list garden.collection --format csv"
        })
final class CollectionListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--status", paramLabel = "STATUS", description = "Only these: pending, done or failed.")
    private @Nullable Status status;

    @Option(names = "--missing", description = "Only those whose file was gone when it was looked for last.")
    private boolean missing;

    @Mixin
    private final TableOptions tables = new TableOptions();

    CollectionListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ResultTable table =
                new ResultTable("recording", "status", "missing", "seconds", "windows", "begins", "problem");
        try (SoundCollection collection = SoundCollection.open(folder)) {
            collection.recordings(recording -> {
                if ((status == null || recording.status() == status) && (!missing || recording.missing())) {
                    table.add(row(recording));
                }
            });
        }
        tables.print(table, context);
        return ExitCode.DONE;
    }

    private static @Nullable Object[] row(CatalogueRecording recording) {
        return new @Nullable Object[] {
            recording.file().toString(),
            EnumWord.of(recording.status()),
            recording.missing(),
            recording.seconds(),
            recording.windows(),
            recording.begins().map(start -> start.iso(0)).orElse(null),
            recording.problem()
        };
    }
}
