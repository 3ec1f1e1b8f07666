package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.cli.options.WindowOptions;
import io.github.audiomae.app.program.Program;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.explore.EmbeddingExtractor;
import io.github.audiomae.explore.EmbeddingLevel;
import io.github.audiomae.explore.EmbeddingRequest;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.EmbeddingFormat;
import io.github.audiomae.export.EmbeddingWriter;
import io.github.audiomae.export.Sidecar;
import io.github.audiomae.files.Json;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Describes sounds by vectors.
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
            description = "The file to write.")
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
            names = {"-b", "--batch-size"},
            paramLabel = "N",
            description = "Number of windows per model run (default: depends on the device).")
    private @Nullable Integer batchSize;

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
        FileReport report = new FileReport();
        List<SoundFiles.Found> files = SoundFiles.in(paths, (path, reason) -> report.failed(path, "cannot be listed."));
        try (LoadedModel loaded = model.open(context, Capability.EMBED)) {
            EmbeddingExtractor extractor =
                    batchSize == null ? new EmbeddingExtractor(loaded) : new EmbeddingExtractor(loaded, batchSize);
            extractor.require(level);
            try (EmbeddingWriter writer = format.open(output, extractor.width(), level)) {
                var run = new EmbeddingRun(loaded, extractor, request, recordings.reader(), writer, context, report);
                List<EmbeddingCard.Input> inputs = run.over(files);
                if (!files.isEmpty() && report.exitCode() == ExitCode.NOTHING_DONE) {
                    report.tell(context);
                    return ExitCode.NOTHING_DONE;
                }
                writer.commit();
                Json.write(Sidecar.appended(output, ".meta.json"), card(loaded, extractor, request, inputs, writer));
            }
        }
        report.tell(context);
        if (files.isEmpty()) {
            context.note("There are no sound files in " + paths + ": " + output + " has no rows.");
        }
        return report.exitCode();
    }

    private EmbeddingCard card(
            LoadedModel loaded,
            EmbeddingExtractor extractor,
            EmbeddingRequest request,
            List<EmbeddingCard.Input> inputs,
            EmbeddingWriter writer) {
        return new EmbeddingCard(
                EmbeddingCard.SCHEMA,
                Program.nameAndVersion(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                EmbeddingCard.Model.of(loaded.folder()),
                loaded.manifest().preprocessing(),
                new EmbeddingCard.Window(
                        request.plan().windowSeconds(), request.plan().hopSeconds(), EmbeddingCard.Window.PADDING),
                EmbeddingCard.name(level),
                extractor.pooling(level),
                extractor.width(),
                inputs.stream().mapToLong(EmbeddingCard.Input::rows).sum(),
                recordings.reader().channel().toString(),
                null,
                loaded.device().display(),
                format.id(),
                writer.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList(),
                inputs,
                context.arguments());
    }
}
