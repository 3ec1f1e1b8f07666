package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.ClassSearch;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.ResultTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds the windows of a collection in which a class was found.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Finds the windows of a collection in which a class was found: in which file, when, how sure.",
            "Of each window its ten best classes are known, with scores from 0.01. Without --class all of them are"
                    + " found."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection find garden.collection --class siren --min-conf 0.5",
            "  audiomae collection find garden.collection --class bird --file 2026-05 --time 4-6 --sort time --format"
                    + " csv"
        })
final class CollectionFindCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final WindowFilter filter = new WindowFilter();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "score",
            description = "score or time, which is by recording, then by time (default: score).")
    private ClassSearch.Order order = ClassSearch.Order.SCORE;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most windows to find (default: 100).")
    private int top;

    @Mixin
    private final TableOptions tables = new TableOptions();

    CollectionFindCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw Usage.wrong(spec, "--top needs at least 1, not " + top + ".");
        }
        filter.check(spec);
        ResultTable table = new ResultTable("recording", "start_s", "end_s", "label", "score", "clock_start");
        try (SoundCollection collection = SoundCollection.open(folder)) {
            ClassSearch.Query query =
                    new ClassSearch.Query(filter.of(collection.card().classes()), order, top);
            for (ClassSearch.Found found : new ClassSearch(collection).find(query)) {
                table.add(
                        found.recording().toString(),
                        found.span().startSeconds(),
                        found.span().endSeconds(),
                        found.label(),
                        found.score(),
                        found.clock());
            }
        }
        tables.print(table, context);
        return ExitCode.DONE;
    }
}
