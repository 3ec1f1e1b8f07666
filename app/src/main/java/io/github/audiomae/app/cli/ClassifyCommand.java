package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.RecordingsProgress;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.cli.options.WindowOptions;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.export.CellText;
import io.github.audiomae.export.LogitMapFiles;
import io.github.audiomae.export.TagFormat;
import io.github.audiomae.export.TagResults;
import io.github.audiomae.export.TagStyle;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.recordings.RecordingTagging;
import io.github.audiomae.run.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Classifies sounds, window by window.
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Classifies sounds, window by window.",
            "Each class has its own score, 0 to 1; the scores need not add up to 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae classify street.flac",
            "  audiomae classify street.flac --window 2 --hop 1 --top-k 3 --format csv",
            "  audiomae classify street.flac --mask-ratio 0.8 --seed 7 --format json --all",
            "  audiomae classify recordings --format raven --min-conf 0.3 -o recordings.selections.txt"
        })
final class ClassifyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Sound files, .npy arrays of features, or folders to search for them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--top-k",
            paramLabel = "K",
            defaultValue = "5",
            description = "Number of classes per window, highest score first (default: 5).")
    private int topK;

    @Option(
            names = "--min-conf",
            paramLabel = "SCORE",
            defaultValue = "0",
            description = "Leaves out classes with a lower score, 0 to 1 (default: 0).")
    private double minConfidence;

    @Option(
            names = "--mask-ratio",
            paramLabel = "RATIO",
            defaultValue = "0",
            description = "Share of the patches to hide from the model, 0 to 1 (default: 0).")
    private double maskRatio;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the random mask (default: 0).")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, json, raven or audacity (default: table).")
    private TagOutput format = TagOutput.TABLE;

    @Option(names = "--all", description = "With json: also the logits of all classes.")
    private boolean all;

    @Option(
            names = "--families",
            description = "With table, csv and json: also the family of each class in the AudioSet ontology, for "
                    + "example Animal sounds.")
    private boolean families;

    @Option(
            names = "--spreadsheet-safe",
            description = "With csv: writes an apostrophe before names that a spreadsheet would take for a formula.")
    private boolean spreadsheetSafe;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "A file to write to instead of standard output (-); for audacity with a folder or several "
                    + "sounds, a folder that gets one file per sound, NAME.txt in the same folders.")
    private @Nullable Path output;

    @Option(
            names = "--maps",
            paramLabel = "DIR",
            description = "With a DASS: a folder for the logit map of each window, as .npy "
                    + "[4, columns, classes]; a column is 0.32 s, row 0 the lowest frequencies.")
    private @Nullable Path maps;

    @Mixin
    private final WindowOptions windows = new WindowOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    ClassifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        WindowPlan plan = windows.plan(model.folder(context, Capability.CLASSIFY));
        MaskStrategy mask = mask();
        checkNumbers();
        FileReport report = new FileReport();
        List<SoundFiles.Found> files = SoundFiles.in(paths, report);
        if (files.isEmpty()) {
            return report.nothingFound(paths, context);
        }
        if (output != null) {
            OutputFiles.requireOther(files, output);
        }
        RecordingTagging.Request request = new RecordingTagging.Request(plan, mask, topK, minConfidence, all);
        UnaryOperator<Path> places = toFolder() || maps != null ? OutputFiles.places(files) : UnaryOperator.identity();
        try (TagResults results = results(places);
                LoadedModel loaded = model.open(context, Capability.CLASSIFY);
                ProgressLine progress = ProgressLine.over(files.size(), "classify", context)) {
            RecordingTagging tagging = new RecordingTagging(loaded, Turns.ALONE);
            var destination = new RecordingTagging.Destination(
                    results, Optional.ofNullable(maps).map(folder -> new LogitMapFiles(folder, places)));
            tagging.run(
                    files.stream().map(SoundFiles.Found::file).toList(),
                    recordings.reader(),
                    request,
                    destination,
                    new RecordingsProgress(report, progress, () -> !context.outIsClosed()),
                    context.cancellation());
            if (context.outIsClosed()) {
                return ExitCode.DONE;
            }
            if (report.exitCode() != ExitCode.NOTHING_DONE) {
                results.finish();
            }
        }
        report.tell(context);
        return report.exitCode();
    }

    private TagResults results(UnaryOperator<Path> places) {
        boolean toStream = output == null || StandardOutput.is(output);
        if (toFolder() && toStream) {
            throw Usage.wrong(
                    spec, "Audacity labels do not name their sound; for several sounds, give a folder with -o.");
        }
        if (spreadsheetSafe && format != TagOutput.CSV) {
            throw Usage.wrong(spec, "--spreadsheet-safe needs --format csv.");
        }
        TagStyle style =
                spreadsheetSafe ? TagFormat.CSV.style(families, CellText.SPREADSHEET_SAFE) : format.style(families);
        if (output == null || toStream) {
            return TagResults.on(format == TagOutput.TABLE ? context.out() : context.data(), style);
        }
        return toFolder() ? TagResults.folder(output, style, places) : TagResults.file(output, style);
    }

    private boolean toFolder() {
        return (format == TagOutput.AUDACITY && OutputFiles.severalFor(paths))
                || (output != null && Files.isDirectory(output));
    }

    private MaskStrategy mask() {
        return Usage.read(spec, () -> new MaskStrategy.Random(maskRatio, seed));
    }

    private void checkNumbers() {
        if (topK < 1) {
            throw Usage.wrong(spec, "--top-k needs at least 1, not " + topK + ".");
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw Usage.wrong(spec, "--min-conf is a score from 0 to 1, not " + minConfidence + ".");
        }
    }
}
