package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.RecordingsProgress;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.SweepExport;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.sweep.SweepCurve;
import io.github.audiomae.sweep.SweepFigure;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPlan;
import io.github.audiomae.sweep.SweepPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows how error and classes change as more patches are hidden.
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Hides more and more of the first window of each sound, in several ways and with several seeds, and writes "
                    + "to a folder: sweep.csv (masked error, error of the best simple guess, highest class of the "
                    + "visible part) and sweep.png (medians and middle halves).",
            "Folders are searched with their subfolders; a collection stands for its recordings. A file that cannot be "
                    + "read does not stop the others."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae sweep street.flac -o out",
            "  audiomae sweep recordings -o out --ratios 0.5,0.8,0.95 --kinds random,time --seeds 10"
        })
final class SweepCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Sound files, .npy arrays of features, folders to search for them, or collections.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; created if it does not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--ratios",
            paramLabel = "RATIO",
            split = ",",
            defaultValue = "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9",
            description = "Shares to hide, 0 to 1, separated by commas (default: 0.1 to 0.9 in steps of 0.1).")
    private List<Double> ratios = List.of();

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            defaultValue = "random,time,frequency",
            description = "Kinds of masks, separated by commas: random, time, frequency (default: all).")
    private List<SweepKind> kinds = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Number of masks for each kind and ratio; their seeds are 0, 1, 2, … (default: 5).")
    private int seeds;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    SweepCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (StandardOutput.is(output)) {
            throw Usage.wrong(spec, "A sweep has several files; give the folder to write to with -o DIR.");
        }
        SweepPlan plan = Usage.read(spec, () -> new SweepPlan(kinds, ratios, seeds));
        FileReport report = new FileReport();
        List<Path> opened = paths.stream().flatMap(SweepCommand::opened).toList();
        List<Path> files = SoundFiles.in(opened, report).stream()
                .map(SoundFiles.Found::file)
                .toList();
        if (files.isEmpty()) {
            return report.nothingFound(paths, context);
        }
        try (LoadedModel loaded = model.openForAll(context);
                ProgressLine progress = ProgressLine.over(files.size(), "sweep", context)) {
            if (!loaded.manifest().can(Capability.RECONSTRUCT)) {
                throw new ProblemException(
                        ProblemCode.MODEL_UNFIT,
                        Sentence.untranslated("The model " + loaded.folder().id()
                                + " cannot reconstruct; choose another with --model."));
            }
            List<SweepPoint> points = new SweepExport(loaded, Turns.ALONE)
                    .run(
                            files,
                            recordings.reader(),
                            plan,
                            output.resolve("sweep.csv"),
                            new RecordingsProgress(report, progress, () -> true),
                            context.cancellation());
            if (!points.isEmpty()) {
                draw(loaded, files, points);
                summarise(points);
            }
        }
        report.tell(context);
        return report.exitCode();
    }

    /// The median error at the smallest and the largest ratio, kind by kind.
    private void summarise(List<SweepPoint> points) {
        for (SweepKind kind : kinds) {
            SweepCurve errors = SweepCurve.of(kind, points, SweepPoint::maskedMse);
            SweepCurve guesses = SweepCurve.of(kind, points, SweepPoint::bestGuessMse);
            if (errors.ratios().length > 0) {
                context.note(EnumWord.of(kind) + ": masked MSE " + at(errors, guesses, 0) + ", "
                        + at(errors, guesses, errors.ratios().length - 1) + " -> " + output);
            }
        }
    }

    private static String at(SweepCurve errors, SweepCurve guesses, int place) {
        return String.format(
                Locale.ROOT,
                "%s at %.0f %% (best guess %s)",
                number(errors.median()[place]),
                100 * errors.ratios()[place],
                number(guesses.median()[place]));
    }

    /// A median; nothing hidden has no error.
    private static String number(double median) {
        return Double.isNaN(median) ? "none" : String.format(Locale.ROOT, "%.3f", median);
    }

    /// The recordings of a collection in its place.
    private static Stream<Path> opened(Path path) {
        if (!SoundCollection.isAt(path)) {
            return Stream.of(path);
        }
        List<Path> recordings = new ArrayList<>();
        try (SoundCollection collection = SoundCollection.open(path)) {
            collection.recordings(recording -> recordings.add(recording.file()));
        }
        return recordings.stream();
    }

    private void draw(LoadedModel loaded, List<Path> files, List<SweepPoint> points) {
        String title = files.size() == 1 ? String.valueOf(files.getFirst().getFileName()) : files.size() + " sounds";
        List<String> caption = List.of(
                "model " + loaded.manifest().name(),
                Numbers.counted(seeds, "seed"),
                loaded.device().display());
        FigureFile.write(output.resolve("sweep.png"), SweepFigure.of(title, caption, points), FigureFile.DPI);
    }
}
