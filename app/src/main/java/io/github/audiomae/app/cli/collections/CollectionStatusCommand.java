package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.collection.CollectionStatus;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.files.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows how full a collection is.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = "Shows how full a collection is, also while another process adds to it.",
        footerHeading = "%nExample:%n",
        footer = "  audiomae collection status garden.collection --json")
final class CollectionStatusCommand implements Callable<Integer> {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MEGABYTE = 1e6;

    private final CommandContext context;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    CollectionStatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            CollectionStatus status = collection.status();
            if (json) {
                context.out().println(Json.pretty(status));
            } else {
                print(status, context.out());
            }
        }
        return ExitCode.DONE;
    }

    private static void print(CollectionStatus status, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "recordings  %d: %d done, %d failed, %d pending; %d missing%n",
                status.recordings(),
                status.done(),
                status.failed(),
                status.pending(),
                status.missing());
        out.printf(
                Locale.ROOT,
                "windows     %d of %s s every %s s, %s of sound%n",
                status.windows(),
                status.windowS(),
                status.hopS(),
                length(status.seconds()));
        out.printf(
                Locale.ROOT,
                "model       %s, %d values per window, %d classes, %s%n",
                status.model(),
                status.width(),
                status.classes(),
                status.precision());
        out.printf(Locale.ROOT, "channel     %s%n", status.channel());
        out.printf(Locale.ROOT, "labels      %d%n", status.labels());
        out.printf(Locale.ROOT, "heads       %d%n", status.heads());
        out.printf(
                Locale.ROOT, "vectors     %.1f MB, %d rows unused%n", status.bytes() / MEGABYTE, status.unusedRows());
        if (status.writer() != null) {
            out.println("written by  process " + status.writer());
        }
    }

    /// Such as `12 s`, `4 min` or `3.5 h`.
    static String length(double seconds) {
        if (seconds < SECONDS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < SECONDS_PER_HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / SECONDS_PER_MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_PER_HOUR);
    }
}
