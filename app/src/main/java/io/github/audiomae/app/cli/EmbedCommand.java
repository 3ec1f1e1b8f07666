package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.RecordingsProgress;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.cli.options.WindowOptions;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.CellText;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.EmbeddingExport;
import io.github.audiomae.recordings.EmbeddingOrder;
import io.github.audiomae.recordings.Invocation;
import io.github.audiomae.run.Turns;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Computes embeddings of sounds.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Computes embeddings of sounds and writes them to a file.",
            "Folders are searched with their subfolders. A file that cannot be read does not stop the others. "
                    + "The sidecar OUT.meta.json records how the embeddings were made."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae embed recordings -o recordings.csv",
            "  audiomae embed a.flac b.mp3 -o both.npy --format npy --level time",
            "  audiomae embed recordings -o patches.npy --format npy --level patch --layer 4",
            "  audiomae embed recordings -o vectors.tsv --format projector --window 2 --hop 1"
        })
final class EmbedCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Sound files, .npy arrays of features, or folders to search for them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

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
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "clip",
            description = "One vector per window (clip), per 160 ms (time) or per patch (patch) (default: clip).")
    private EmbeddingLevel level = EmbeddingLevel.CLIP;

    @Option(
            names = "--layer",
            paramLabel = "N",
            description =
                    "Takes the vectors after block N of the encoder, counted from 1, without a norm (default: after "
                            + "the last block and its norm).")
    private @Nullable Integer layer;

    @Option(
            names = {"-b", "--batch-size"},
            paramLabel = "N",
            description = "Number of windows per model run (default: depends on the device).")
    private @Nullable Integer batchSize;

    @Option(
            names = "--spreadsheet-safe",
            description = "With csv and npy: writes an apostrophe before names that a spreadsheet would take for a "
                    + "formula.")
    private boolean spreadsheetSafe;

    @Mixin
    private final WindowOptions windows = new WindowOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    EmbedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        EmbeddingRequest request = new EmbeddingRequest(level, windows.plan(model.folder(context, Capability.EMBED)));
        if (batchSize != null && batchSize < 1) {
            throw Usage.wrong(spec, "--batch-size needs at least 1, not " + batchSize + ".");
        }
        if (StandardOutput.is(output) ? !format.isOneFile() : !format.fits(output)) {
            throw Usage.wrong(spec, "The format " + EnumWord.of(format) + " has two files; give a file name with -o.");
        }
        if (spreadsheetSafe && format != EmbeddingFormat.CSV && format != EmbeddingFormat.NPY) {
            throw Usage.wrong(spec, "--spreadsheet-safe needs the format csv or npy.");
        }
        return StandardOutput.or(output, context, target -> writeTo(target, request));
    }

    private int writeTo(Path target, EmbeddingRequest request) {
        FileReport report = new FileReport();
        List<SoundFiles.Found> found = SoundFiles.in(paths, report);
        OutputFiles.requireOther(found, target);
        List<Path> files = found.stream().map(SoundFiles.Found::file).toList();
        CellText cells = spreadsheetSafe ? CellText.SPREADSHEET_SAFE : CellText.EXACT;
        EmbeddingOrder order = new EmbeddingOrder(files, recordings.reader(), request, format, target, cells);
        try (LoadedModel loaded = model.open(context, Capability.EMBED);
                LayerEncoder cut = layer == null
                        ? null
                        : LayerEncoder.open(
                                loaded.folder(), layer, loaded.device().target());
                ProgressLine progress = ProgressLine.over(files.size(), "embed", context)) {
            EmbeddingExport export = batchSize == null
                    ? new EmbeddingExport(loaded, Turns.ALONE)
                    : new EmbeddingExport(loaded, Turns.ALONE, batchSize);
            (cut == null ? export : export.after(cut))
                    .run(
                            order,
                            new Invocation(ProgramVersion.nameAndVersion(), context.arguments()),
                            new RecordingsProgress(report, progress, () -> true),
                            context.cancellation());
        }
        report.tell(context);
        if (files.isEmpty()) {
            context.note("There are no sound files in " + paths + ": " + output + " has no rows.");
        }
        return report.exitCode();
    }
}
