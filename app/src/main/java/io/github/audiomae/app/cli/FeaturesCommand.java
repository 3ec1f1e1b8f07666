package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.FileReport;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.SoundFiles;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes log-mel features of sounds as NumPy arrays.
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Writes the log-mel features of sounds as NumPy arrays.",
            "Each is float32 [frames, 128], or [1024, 128] as the model sees it with --normalized.",
            "One file is written to OUT.npy; several files, or a folder, to the folder OUT, one array per sound."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  audiomae features street.flac -o street.npy",
            "  audiomae features street.flac -o window.npy --normalized --at 12.5",
            "  audiomae features recordings -o features --jobs 4"
        })
final class FeaturesCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Sound files, or folders to search for them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The array to write, or the folder for several.")
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
        FileReport report = new FileReport();
        List<OutputFiles.Pair> files = OutputFiles.forEach(
                SoundFiles.in(paths, (path, reason) -> report.failed(path, "cannot be listed.")),
                paths,
                output,
                ".npy");
        if (files.isEmpty()) {
            context.note("There are no sound files in " + paths + ".");
            return ExitCode.NOTHING_DONE;
        }
        ParallelFiles.work(files, jobs, context, report, "features", this::write);
        report.tell(context);
        return report.exitCode();
    }

    private List<Sentence> write(OutputFiles.Pair file) {
        return normalized ? writeWindow(file) : writeAll(file);
    }

    private List<Sentence> writeAll(OutputFiles.Pair file) {
        if (RecordingReader.isArray(file.input())) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST, Sentence.untranslated(file.input() + " already contains features."));
        }
        try (AudioSource source = recordings.reader().openSound(file.input())) {
            LogMelSpectrogram features = new FeatureReader().readAll(source, context.cancellation());
            AtomicFile.write(
                    file.output(),
                    path -> Npy.writeFloats(path, features.toArray(), features.frames(), LogMelSpectrogram.MEL_BINS));
            return source.warnings();
        }
    }

    private List<Sentence> writeWindow(OutputFiles.Pair file) {
        try (WindowSource source = recordings.reader().open(file.input(), Normalization.AUDIOSET)) {
            SpectrogramWindow window =
                    source.window(new TimeSpan(at, at + SpectrogramWindow.SECONDS), Normalization.AUDIOSET);
            AtomicFile.write(
                    file.output(),
                    path -> Npy.writeFloats(
                            path, window.toArray(), SpectrogramWindow.FRAMES, SpectrogramWindow.MEL_BINS));
            return source.warnings();
        }
    }
}
