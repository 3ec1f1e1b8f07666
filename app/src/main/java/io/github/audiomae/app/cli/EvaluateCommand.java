package io.github.audiomae.app.cli;

import io.github.audiomae.evaluation.EvaluationReport;
import io.github.audiomae.evaluation.LabelledCorpus;
import io.github.audiomae.evaluation.ModelEvaluation;
import io.github.audiomae.export.Json;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures a model on a labelled corpus.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Measures a model that reconstructs and classifies on a labelled corpus.",
            "The manifest is a CSV with the columns file, label, labels, split and source; the splits validation and "
                    + "test are measured."
        },
        footerHeading = "%nExample:%n",
        footer = "  audiomae evaluate --manifest manifest.csv --clips clips -o metrics.json")
final class EvaluateCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--manifest", required = true, paramLabel = "CSV", description = "What the clips are.")
    @SuppressWarnings("NullAway.Init")
    private Path manifest;

    @Option(names = "--clips", required = true, paramLabel = "DIR", description = "Where the clips are.")
    @SuppressWarnings("NullAway.Init")
    private Path clips;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "JSON",
            description = "The report to write.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--model", paramLabel = "MODEL", description = "An id of the library, or a model folder.")
    private @Nullable String model;

    @Option(names = "--device", defaultValue = "cpu", paramLabel = "DEVICE", description = "cpu, cuda:N or auto.")
    @SuppressWarnings("NullAway.Init")
    private String device;

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LabelledCorpus corpus = LabelledCorpus.read(manifest, clips);
        try (LoadedModel loaded = LoadedModel.open(folder(), ExecutionTarget.parse(device));
                StageLine line = new StageLine(context)) {
            loaded.device().whyNotRequested().ifPresent(context::note);
            EvaluationReport report = new ModelEvaluation(loaded, context.cancellation(), line).evaluate(corpus);
            Json.write(output, report);
            report.reconstruction()
                    .forEach(error -> context.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "%-10s %.0f %% hidden: masked MSE %.4f, %.2f x the best baseline",
                                    error.split(),
                                    100 * error.ratio(),
                                    error.maskedMse(),
                                    error.toBestBaseline())));
            report.classification()
                    .forEach(accuracy -> context.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "%-10s top-1 %.3f, mAP %.3f, calibration error %.3f",
                                    accuracy.split(),
                                    accuracy.top1(),
                                    accuracy.meanAveragePrecision(),
                                    accuracy.calibrationError())));
        }
        return ExitCode.DONE;
    }

    private ModelFolder folder() {
        if (model == null) {
            return context.models().get().defaultModel();
        }
        Path path = Path.of(model);
        return Files.isDirectory(path)
                ? ModelFolder.open(path)
                : context.models().get().find(model);
    }
}
