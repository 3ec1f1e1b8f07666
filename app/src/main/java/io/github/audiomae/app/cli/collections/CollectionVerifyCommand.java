package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.collection.CollectionMaintenance;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Numbers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Checks a collection.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Reads a whole collection and looks for the files of its recordings.",
            "Recordings whose file is gone are marked as missing. The exit code is 1 if something was found."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection verify garden.collection")
final class CollectionVerifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    CollectionVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            CollectionMaintenance.Findings findings =
                    new CollectionMaintenance(collection).verify(context.cancellation());
            findings.damage().forEach(line -> context.out().println("damaged  " + line));
            findings.missing().forEach(file -> context.out().println("missing  " + file));
            findings.changed().forEach(file -> context.out().println("changed  " + file));
            context.note(Numbers.counted(findings.vectors(), "vector") + " read, "
                    + Numbers.counted(findings.missing().size(), "recording") + " missing, "
                    + findings.changed().size() + " changed"
                    + (findings.damage().isEmpty() ? "." : "; the collection is damaged."));
            return findings.isIntact() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }
}
