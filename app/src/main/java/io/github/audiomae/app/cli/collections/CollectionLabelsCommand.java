package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.PersonalLabels;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.ResultTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists the labels of a collection.
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists the labels of a collection, in the order they were given: those of windows, and those that were made "
                    + "by hand or by review in the recordings.",
            "As CSV, it is a table of labels for head train."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection labels garden.collection --format csv > labels.csv")
final class CollectionLabelsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final TableOptions tables = new TableOptions();

    CollectionLabelsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ResultTable table = new ResultTable("file", "start_s", "end_s", "label", "source");
        try (SoundCollection collection = SoundCollection.open(folder)) {
            new PersonalLabels(context.models().get().home()).bringInto(collection);
            for (CollectionLabels.SpanNote note : new CollectionLabels(collection).all()) {
                table.add(
                        note.recording().toString(),
                        note.span().startSeconds(),
                        note.span().endSeconds(),
                        note.label(),
                        note.source());
            }
        }
        tables.print(table, context);
        return ExitCode.DONE;
    }
}
