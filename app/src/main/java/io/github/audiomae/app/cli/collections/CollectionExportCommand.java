package io.github.audiomae.app.cli.collections;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.collection.ClusterFolderExport;
import io.github.audiomae.collection.CollectionExport;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.recordings.Invocation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Exports the vectors of a collection.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Exports the vectors of a collection, with the columns and the sidecar of audiomae embed.",
            "Recordings that are done come in the order of their paths, their windows in order of time."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  audiomae collection export garden.collection -o garden.parquet --format parquet",
            "  audiomae collection export garden.collection -o vectors --cluster"
        })
final class CollectionExportCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The collection.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The file to write, or - for standard output, without the sidecar.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, parquet, npy (with an index table) or projector (two .tsv files) (default: csv).")
    private EmbeddingFormat format = EmbeddingFormat.CSV;

    @Option(
            names = "--cluster",
            description =
                    "Writes OUT as a folder such as audiomae cluster embed writes: audiomae collection import makes "
                            + "a collection with the same vectors of it, and audiomae cluster like searches it.")
    private boolean cluster;

    CollectionExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (cluster) {
            if (StandardOutput.is(output) || format != EmbeddingFormat.CSV) {
                throw Usage.wrong(
                        spec, "--cluster writes a folder of Parquet files: name it with -o, without --format.");
            }
            return write(output);
        }
        if (StandardOutput.is(output) ? !format.isOneFile() : !format.fits(output)) {
            throw Usage.wrong(spec, "The format " + EnumWord.of(format) + " has two files; give a file name with -o.");
        }
        return StandardOutput.or(output, context, this::write);
    }

    private int write(Path target) {
        try (SoundCollection collection = SoundCollection.open(folder)) {
            Invocation invocation = new Invocation(ProgramVersion.nameAndVersion(), context.arguments());
            long rows = cluster
                    ? new ClusterFolderExport(collection).write(target, invocation, context.cancellation())
                    : new CollectionExport(collection).write(target, format, invocation, context.cancellation());
            if (rows == 0) {
                context.note("No recording of " + folder + " is done: " + output + " has no rows.");
            } else if (!StandardOutput.is(output)) {
                context.note("Wrote " + Numbers.counted(rows, "window") + " to " + output + ".");
            }
        }
        return ExitCode.DONE;
    }
}
