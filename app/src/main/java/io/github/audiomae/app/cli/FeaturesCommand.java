package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.recordings.FeatureExport;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes log-mel features of sounds as NumPy arrays.
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Writes the log-mel features of sounds as NumPy arrays.",
            "Each is float32 [frames, 128], or [1024, 128] as the model sees it with --normalized.",
            "One file is written to OUT; several files, or a folder, to the folder OUT, each to its NAME.npy in the "
                    + "same folders."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae features street.flac -o street.npy",
            "  audiomae features street.flac -o window.npy --normalized --at 12.5",
            "  audiomae features recordings -o features --jobs 4"
        })
final class FeaturesCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Sound files, or folders to search for them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The array to write, or - for standard output; for several, the folder.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--normalized",
            description = "Writes one window of 10.24 s as the model sees it: padded, and normalised with the "
                    + "statistics of AudioSet.")
    private boolean normalized;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "With --normalized: start of the window in the sound (default: 0).")
    private double at;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Files read at the same time (default: one per processor core).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    FeaturesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (StandardOutput.is(output) && OutputFiles.severalFor(paths)) {
            throw Usage.wrong(spec, "Several arrays cannot go to standard output; give a folder with -o.");
        }
        return StandardOutput.or(output, context, this::writeTo);
    }

    private int writeTo(Path target) {
        FileReport report = new FileReport();
        List<SoundFiles.Found> sounds = SoundFiles.in(paths, report).stream()
                .filter(found -> normalized || isSound(found.file(), report))
                .toList();
        List<OutputFiles.Pair> files = OutputFiles.forEach(sounds, paths, target, ".npy");
        if (files.isEmpty()) {
            return report.nothingFound(paths, context);
        }
        ParallelFiles.work(files, jobs, context, report, "features", this::write);
        report.tell(context);
        return report.exitCode();
    }

    /// Whether a file is no array that an earlier run left in a folder; arrays that are named are refused later.
    private boolean isSound(Path file, FileReport report) {
        if (paths.contains(file) || !RecordingReader.isArray(file)) {
            return true;
        }
        report.leftOut(file, SoundFiles.LeftOut.ARRAY);
        return false;
    }

    private List<Sentence> write(OutputFiles.Pair file) {
        FeatureExport export = new FeatureExport(recordings.reader());
        return normalized
                ? export.window(file.input(), Preprocessing.AUDIOSET, at, file.output())
                : export.whole(file.input(), file.output(), context.cancellation());
    }
}
