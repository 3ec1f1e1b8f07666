package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.collection.CollectionMaintenance;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Removes recordings from a collection.
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Removes recordings from a collection, with their windows, labels and reviews.",
            "The files of the recordings are not touched."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae collection remove garden.collection recordings/2025",
            "  audiomae collection remove garden.collection --missing"
        })
final class CollectionRemoveCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            arity = "0..*",
            description = "Recordings, or folders for everything below them.")
    private List<Path> paths = List.of();

    @Option(names = "--missing", description = "Also every recording that is marked as missing.")
    private boolean missing;

    CollectionRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty() && !missing) {
            throw Usage.wrong(spec, "Name recordings or folders to remove, or use --missing.");
        }
        try (SoundCollection collection = SoundCollection.open(folder)) {
            List<Path> removed = new CollectionMaintenance(collection).remove(paths, missing);
            context.note("Removed " + Numbers.counted(removed.size(), "recording") + " from " + folder + ".");
            return removed.isEmpty() ? ExitCode.NOTHING_DONE : ExitCode.DONE;
        }
    }
}
