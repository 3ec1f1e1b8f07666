package io.github.audiomae.app.cli;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.ProgressLine;
import io.github.audiomae.app.cli.console.StandardOutput;
import io.github.audiomae.app.cli.options.ModelOptions;
import io.github.audiomae.app.cli.options.RecordingOptions;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.audio.ClockTime;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.SurpriseExport;
import io.github.audiomae.recordings.SurpriseScan;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.Expectation;
import io.github.audiomae.surprise.SurpriseCurve;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Finds what is unusual in a recording.
@Command(
        name = "surprise",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Reconstructs every patch of a recording from several random contexts and measures how far the original lies "
                    + "from their mean, in units of their spread: what is unusual here? This is not a probability.",
            "Writes to a folder: surprise.csv (per 160 ms, the sum over the bands, each band, and the novelty: how unusual "
                    + "the step is in this recording), surprise.npy [steps, 8], expected.npy and spread.npy [frames, 128] "
                    + "(mean and standard deviation of the reconstructions, raw log-mel), surprise.png (the curves)."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  audiomae surprise street.flac -o out", "  audiomae surprise street.flac -o out --masks 32 --seed 7"
        })
final class SurpriseCommand implements Callable<Integer> {
    private static final int PEAKS = 5;

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A sound file, or a .npy array of features.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to; created if it does not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--masks",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "Number of contexts, a multiple of four from 8 to 256; each hides three quarters of the patches "
                            + "(default: 16).")
    private int count = ContextMasks.DEFAULT;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the contexts; the same seed gives the same result (default: 0).")
    private long seed;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Mixin
    private final RecordingOptions recordings = new RecordingOptions();

    SurpriseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (StandardOutput.is(output)) {
            throw Usage.wrong(spec, "There are several files; give the folder to write to with -o DIR.");
        }
        ContextMasks masks = Usage.read(spec, () -> new ContextMasks(count, seed));
        try (LoadedModel loaded = model.open(context, Capability.RECONSTRUCT);
                SurpriseExport export = new SurpriseExport(output, loaded.manifest());
                ProgressLine progress = new ProgressLine("surprise", context)) {
            new SurpriseScan(loaded, masks, Turns.ALONE)
                    .run(file, recordings.reader(), new Shown(progress, export), context.cancellation());
            export.commit();
            FigureFile.write(
                    output.resolve("surprise.png"),
                    export.figure(
                            String.valueOf(file.getFileName()),
                            List.of(
                                    "model " + loaded.manifest().name(),
                                    count + " contexts, seed " + seed,
                                    "each patch hidden in " + masks.hiddenTimes(),
                                    "in units of the spread over contexts; not a probability",
                                    loaded.device().display())),
                    FigureFile.DPI);
            export.warnings().forEach(warning -> context.note("Warning: " + warning));
            context.note(summary(export.novelty()) + " -> " + output);
        }
        return ExitCode.DONE;
    }

    /// The highest peaks, the highest first.
    private static String summary(SurpriseCurve novelty) {
        List<String> times = novelty.highestPeaks().stream()
                .limit(PEAKS)
                .map(step -> ClockTime.text(step.span().startSeconds(), 2, Locale.ROOT))
                .toList();
        return times.isEmpty() ? "Nothing stands out" : "Most unusual at " + String.join(", ", times);
    }

    /// Counts windows on the terminal and passes them on.
    private record Shown(ProgressLine progress, SurpriseExport export) implements SurpriseScan.Listener {
        @Override
        public void begun(int windows) {
            progress.begin(windows);
        }

        @Override
        public void found(TimeSpan span, Expectation expectation) {
            export.found(span, expectation);
            progress.step();
        }

        @Override
        public void done(List<Sentence> warnings) {
            export.done(warnings);
        }
    }
}
