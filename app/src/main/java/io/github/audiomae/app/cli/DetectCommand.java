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
import io.github.audiomae.detection.ClassPrecision;
import io.github.audiomae.detection.DetectionSettings;
import io.github.audiomae.detection.ReviewStore;
import io.github.audiomae.explore.TimelineStore;
import io.github.audiomae.export.DetectionFormat;
import io.github.audiomae.export.DetectionSheet;
import io.github.audiomae.export.PrecisionTable;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.UserFolders;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingDetection;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists detections.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Lists the detections in recordings: spans in which a class stays at or above a threshold.",
            "Scores are kept, so that another threshold or gap takes no time. What was judged in the main window is "
                    + "in the tables."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae detect night.wav --threshold 0.3 --merge-gap 2",
            "  audiomae detect recordings --class Bird --class-threshold Bird=0.6 --format raven -o birds.selections.txt",
            "  audiomae detect recordings --format parquet -o detections.parquet --precision precision.csv"
        })
final class DetectCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Sound files, or folders to search for them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = {"--threshold", "--min-conf"},
            paramLabel = "SCORE",
            defaultValue = "0.5",
            description = "The score from which a class counts as detected, 0 to 1 (default: 0.5).")
    private double threshold;

    @Option(
            names = "--class-threshold",
            paramLabel = "CLASS=SCORE",
            description = "Another threshold for one class; may be given several times.")
    private Map<String, Double> classThresholds = Map.of();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Only this class; may be given several times (default: all).")
    private Set<String> classes = Set.of();

    @Option(
            names = "--merge-gap",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Joins detections of a class across gaps up to this long (default: 0).")
    private double mergeGap;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv, raven, audacity or parquet (default: csv).")
    private DetectionFormat format = DetectionFormat.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "A file to write to instead of standard output (-).")
    private @Nullable Path output;

    @Option(
            names = "--precision",
            paramLabel = "OUT",
            description =
                    "Also writes how often each class is right by the judged detections, as CSV: at thresholds, with "
                            + "intervals, and the score at which nine of ten are right.")
    private @Nullable Path precision;

    @Option(
            names = "--scores",
            paramLabel = "DIR",
            description = "Keeps scores in this folder (default: where the main window keeps them).")
    private @Nullable Path scores;

    @Mixin
    private final WindowOptions windows = new WindowOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    DetectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        WindowPlan plan = windows.plan(model.folder(context, Capability.CLASSIFY));
        DetectionSettings settings =
                Usage.read(spec, () -> new DetectionSettings(threshold, classThresholds, mergeGap));
        if (!format.namesRecordings() && OutputFiles.severalFor(paths)) {
            throw Usage.wrong(spec, "Audacity labels do not name their sound; give a single sound.");
        }
        boolean toStream = output == null || StandardOutput.is(output);
        if (toStream && !format.isText()) {
            throw Usage.wrong(spec, "Parquet is no text; give a file name with -o.");
        }
        FileReport report = new FileReport();
        List<SoundFiles.Found> found = SoundFiles.in(paths, report);
        if (found.isEmpty()) {
            return report.nothingFound(paths, context);
        }
        if (output != null) {
            OutputFiles.requireOther(found, output);
        }
        List<Path> files = found.stream().map(SoundFiles.Found::file).toList();
        DetectionSheet sheet = detections(files, new RecordingDetection.Request(plan, settings, classes), report);
        if (report.exitCode() != ExitCode.NOTHING_DONE) {
            write(sheet, toStream ? null : output);
        }
        report.tell(context);
        return report.exitCode();
    }

    private DetectionSheet detections(List<Path> files, RecordingDetection.Request request, FileReport report) {
        TimelineStore kept =
                scores == null ? TimelineStore.in(UserFolders.current().cache()) : new TimelineStore(scores);
        try (LoadedModel loaded = model.open(context, Capability.CLASSIFY);
                ProgressLine progress = ProgressLine.over(files.size(), "detect", context)) {
            return new RecordingDetection(
                            loaded,
                            Turns.ALONE,
                            kept,
                            ReviewStore.in(context.models().get().home()))
                    .run(
                            files,
                            recordings.reader(),
                            request,
                            new RecordingsProgress(report, progress, () -> !context.outIsClosed()),
                            context.cancellation());
        }
    }

    private void write(DetectionSheet sheet, @Nullable Path target) {
        if (target != null) {
            format.write(sheet, target);
        } else {
            try {
                format.write(sheet, context.data());
            } catch (IOException e) {
                throw new ProblemException(ProblemCode.CANNOT_WRITE, Sentence.of("write.results"), e);
            }
        }
        if (precision != null) {
            PrecisionTable.write(
                    ClassPrecision.of(sheet.recordings().stream()
                            .flatMap(recording -> recording.events().stream())
                            .toList()),
                    precision);
        }
    }
}
